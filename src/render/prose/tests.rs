//! Articles, markup for markup.

use super::{ArticleContext, Beside, article, article_beside, contents};
use crate::base::{Arg, Source, Span, TreePath};
use crate::lang::Lang;
use crate::prose::number::Numbering;
use crate::prose::{Form, Prose, Target, parse};

fn sealed(text: &str) -> Prose {
    let patterns = vec!["{n} – ".to_owned(), "{n}.{m} – ".to_owned()];
    let numbering = Numbering::parse(patterns).expect("the patterns are right");
    let source = Source {
        path: TreePath::parse("fr.md").expect("the path is safe"),
        text: text.to_owned(),
    };
    let parsed = parse(&source, 0, Form::Sealed(&numbering));
    assert!(parsed.report.is_empty(), "{:?}", parsed.report);
    parsed.prose
}

fn html(lang: &str, text: &str) -> (String, String) {
    let lang = Lang::parse(lang).expect("a tag");
    let context = ArticleContext {
        lang: &lang,
        words: &|id, args| match args {
            [(_, Arg::Text(text))] => Ok(format!("{id} {text}")),
            _ => Ok(id.to_owned()),
        },
        address: &|to| matches!(to, Target::Document { .. }).then(|| format!("/fr/{to}")),
        ids: "",
    };
    let prose = sealed(text);
    let article = article(&prose, &context).expect("the words are there");
    (article, contents(&prose, &context))
}

#[test]
fn headings_hold_their_number_and_a_permalink() {
    let text = "## 2 – L'A & *b* {#a number=2}\n\n### 2.1 – C {#c number=2.1 lang=en}\n";
    let (article, contents) = html("fr", text);
    assert_eq!(
        article,
        "<section aria-labelledby=\"a\">\n<h2 id=\"a\"><span class=\"num\">2 – </span>L&#39;A &amp; \
         <em>b</em> <a class=\"permalink\" href=\"#a\" \
         aria-label=\"permalink-label 2 – L&#39;A &amp; b\"></a></h2>\n\
         <section aria-labelledby=\"c\">\n<h3 id=\"c\" lang=\"en\" dir=\"ltr\">\
         <span class=\"num\">2.1 – </span>C <a class=\"permalink\" href=\"#c\" \
         aria-label=\"permalink-label 2.1 – C\"></a></h3>\n</section>\n</section>\n"
    );
    assert_eq!(
        contents,
        "<ul>\n<li><a href=\"#a\"><span class=\"num\">2 – </span>L&#39;A &amp; <em>b</em></a>\n\
         <ul>\n<li><a href=\"#c\" lang=\"en\" dir=\"ltr\"><span class=\"num\">2.1 – </span>C</a>\
         </li>\n</ul>\n</li>\n</ul>\n"
    );
}

#[test]
fn tables_name_their_columns_and_rows() {
    let (article, _) = html("fr", "| A | B&\"C\" |\n|---|--:|\n| d | e |\n| | `f` |\n");
    assert_eq!(
        article,
        "<table>\n<thead>\n<tr><th scope=\"col\">A</th><th scope=\"col\" class=\"end\">\
         B&amp;&quot;C&quot;</th></tr>\n</thead>\n<tbody>\n<tr><th scope=\"row\">d</th>\
         <td class=\"end\" data-head=\"B&amp;&quot;C&quot;\">e</td></tr>\n<tr><td></td>\
         <td class=\"end\" data-head=\"B&amp;&quot;C&quot;\"><code translate=\"no\">f</code></td>\
         </tr>\n</tbody>\n</table>\n"
    );
}

#[test]
fn footnotes_lead_to_their_notes_and_back() {
    let (article, _) = html("fr", "a[^x] b[^x]\n\n[^x]: Note");
    assert!(article.contains("id=\"mark.1.2\" role=\"doc-noteref\" href=\"#note.1\""));
    assert!(article.contains("<li id=\"note.1\"><p>Note</p>\n<a class=\"back\""));
    assert!(article.contains("href=\"#mark.1.1\"") && article.contains("href=\"#mark.1.2\""));
}

#[test]
fn lists_links_and_breaks_are_plain_markup() {
    let text = "3. a\n4. b\n   - c\n\n[2.2 (X)](b@2025-03-01#c) <d@e.fr>\\\nf\n\n> g\n\n---\n";
    let (article, _) = html("fr", text);
    assert_eq!(
        article,
        "<ol start=\"3\">\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ol>\n\
         <p><a href=\"/fr/b@2025-03-01#c\">2.2 (X)</a> \
         <a class=\"address\" href=\"mailto:d@e.fr\">d@e.fr</a><br>\n\
         f</p>\n<blockquote>\n<p>g</p>\n</blockquote>\n<hr>\n"
    );
}

#[test]
fn a_link_whose_words_are_its_address_is_told_from_one_with_other_words() {
    let class = |text: &str| html("fr", text).0.contains("class=\"address\"");
    for text in [
        "<https://a.fr/>",
        "[a.fr](https://a.fr/)",
        "[https://a.fr](https://a.fr)",
        "[b@c.fr](mailto:b@c.fr)",
    ] {
        assert!(class(text), "{text}");
    }
    for text in ["[a.fr](https://a.fr/b)", "[site](https://a.fr)"] {
        assert!(!class(text), "{text}");
    }
}

#[test]
fn spaces_follow_the_language_across_elements_but_never_into_code() {
    let (article, _) = html("fr", "«*a*» **b**; `c ; d` : [e ; f]{lang=en}");
    let spaces = article.replace('\u{a0}', "_").replace('\u{202f}', "-");
    assert_eq!(
        spaces,
        "<p>«_<em>a</em>_» <strong>b</strong>-; <code translate=\"no\">c ; d</code>_: \
         <span lang=\"en\" dir=\"ltr\">e ; f</span></p>\n"
    );
    let (article, _) = html(
        "de",
        "§ 5, `§ 5` *Art. 6*: [z. B.]{lang=en} <http://a.de/§>",
    );
    assert_eq!(
        article.replace('\u{A0}', "_"),
        "<p>§_5, <code translate=\"no\">§ 5</code> <em>Art._6</em>: \
         <span lang=\"en\" dir=\"ltr\">z. B.</span> \
         <a class=\"address\" href=\"http://a.de/§\">http://a.de/§</a></p>\n"
    );
}

#[test]
fn dates_and_addresses_keep_their_direction_in_arabic() {
    let (article, _) = html("ar", "شركة 2021-10-15 `a` <b@c.fr>");
    assert_eq!(
        article,
        "<p>شركة <bdi dir=\"ltr\">2021-10-15</bdi> <code dir=\"ltr\" translate=\"no\">a</code> \
         <a class=\"address\" href=\"mailto:b@c.fr\"><bdi dir=\"ltr\">b@c.fr</bdi></a></p>\n"
    );
}

/// Says where a block begins in bytes, and what is behind it.
struct Bytes;

impl Beside for Bytes {
    fn line(&self, at: Span) -> usize {
        at.range().start
    }

    fn after(&mut self, at: Span) -> String {
        format!("<i>{}</i>", at.end)
    }
}

#[test]
fn what_stands_beside_the_words_changes_none_of_them() {
    let text = "a\n\n## b {#b}\n\n- c\n- d\n\n  e\n\n> f[^x]\n\n| g | h |\n|---|---|\n| i | |\n\n```\nj\n```\n\n\
                ---\n\n[^x]: Note\n";
    let lang = Lang::parse("fr").expect("a tag");
    let context = ArticleContext {
        lang: &lang,
        words: &|id, _| Ok(id.to_owned()),
        address: &|_| None,
        ids: "",
    };
    let prose = sealed(text);
    let bare = article(&prose, &context).expect("the words are there");
    let full = article_beside(&prose, &context, &mut Bytes).expect("the words are there");
    let mut rest = full.as_str();
    let mut without = String::new();
    while let Some((before, after)) = rest.split_once("<i>") {
        without.push_str(before);
        rest = after.split_once("</i>").expect("it ends").1;
    }
    without.push_str(rest);
    let mut pieces = without.split(" data-line=\"");
    let first = pieces.next().unwrap_or_default().to_owned();
    let without = pieces.fold(first, |all, piece| {
        all + piece.split_once('"').expect("it ends").1
    });
    let close = |html: &str| html.replace("\n</li>", "</li>");
    assert_eq!(close(&without), close(&bare));
    assert!(full.starts_with("<p data-line=\"0\">a</p>\n<i>"), "{full}");
    assert!(full.contains("<h2 id=\"b\" data-line=\"3\">"), "{full}");
}
