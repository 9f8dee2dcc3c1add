//! Plans of sites on disk, made by the library as the program makes them.

use std::path::Path;
use std::sync::Arc;

use avenant::base::Date;
use avenant::cli::session;
use avenant::compile;
use avenant::render::Plan;
use avenant::sys::files;

/// Plans the site in a folder for a day, as if it stood at `base_url`.
pub fn plan(site: &Path, day: &str, base_url: &str) -> Result<Plan, String> {
    let tree = files::list(site).map_err(|failure| failure.to_string())?;
    let (tree, builtin) = (Arc::new(tree), session::builtin());
    let opened = compile::open(&tree, &builtin);
    let day = Date::parse(day).ok_or_else(|| format!("{day} is no day"))?;
    let (plan, report) = compile::plan(&opened, &tree, &builtin.theme, day, Some(base_url));
    plan.ok_or_else(|| format!("{report:?}"))
}
