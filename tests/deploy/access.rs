//! From a site's words on a target to what its host is shown.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use avenant::base::Report;
use avenant::cli::session::builtin_catalog;
use avenant::deploy::access::{self, Env};
use avenant::deploy::remote::Reason;
use avenant::deploy::secret::{SecretSource, Way};
use avenant::lang::Lang;
use avenant::load::{Tree, config};
use avenant::model::Target;
use avenant::model::target::{Place, User, Variable};
use avenant::sys::prompt;
use avenant::work::Speech;

/// Set where this test program is started again on a terminal, to ask there.
const ASKS: &str = "AVENANT_TEST_ASKS";

/// Reads a target of a site that says this of it.
pub fn target(keys: &str) -> Target {
    let text = format!(
        "name = \"A\"\nbase_url = \"https://a.example/\"\ntime_zone = \"Europe/Paris\"\n\
         languages = [\"fr\"]\ndocuments = [\"terms\"]\n[deploy.production]\nroot = \"www\"\n{keys}"
    );
    let tree = Tree::in_memory([("avenant.toml", text.as_bytes())]);
    let mut report = Report::new();
    let file = config::read(&tree, &mut report);
    assert!(report.is_empty(), "{report:?}");
    file.unwrap().config.unwrap().targets.remove(0)
}

/// A world without variables, without a home and without a terminal.
fn alone(site: &Path) -> Env {
    Env {
        variable: Arc::new(|_| None),
        home: None,
        site: site.to_owned(),
        ask: None,
        limit: Duration::from_secs(30),
        speech: Speech::new(Arc::new(builtin_catalog()), Lang::parse("en").unwrap()),
    }
}

/// A world in which somebody answers `answer`, and how often they were asked.
fn answering(site: &Path, answer: &'static str) -> (Env, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let ask = move |question: &str| {
        count.fetch_add(1, Ordering::SeqCst);
        assert!(question.ends_with(": "), "{question}");
        Ok(Some(answer.to_owned()))
    };
    let env = Env {
        ask: Some(Arc::new(ask)),
        ..alone(site)
    };
    (env, asked)
}

const SFTP: &str = "protocol = \"sftp\"\nhost = \"ftp.example.org\"\nuser = \"login\"\n";

fn only_password(ways: &[Way]) -> &SecretSource {
    match ways {
        [Way::Password(source)] => source,
        other => panic!("{other:?}"),
    }
}

fn password(auth: &str, env: &Env) -> Result<String, Reason> {
    let ways = access::ways(&target(&format!("{SFTP}auth = [{auth}]")), env);
    let secret = only_password(&ways).get()?;
    Ok(secret.reveal().to_owned())
}

fn why(result: Result<String, Reason>) -> (String, String) {
    match result {
        Err(Reason::NoSecret { source, why }) => (source, why),
        other => panic!("{other:?}"),
    }
}

#[test]
fn without_a_word_agent_keys_and_prompt_are_tried_in_this_order() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join(".ssh")).unwrap();
    let file = home.path().join(".ssh/id_ed25519");
    fs::write(&file, "").unwrap();
    let (env, _) = answering(home.path(), "sesame");
    let env = Env {
        home: Some(home.path().to_owned()),
        ..env
    };
    let ways = access::ways(&target(SFTP), &env);
    let [
        Way::Agent,
        Way::Key {
            file: found,
            passphrase: Some(_),
        },
        Way::Password(source),
    ] = &ways[..]
    else {
        panic!("{ways:?}");
    };
    assert_eq!(found, &file);
    assert_eq!(source.name(), "terminal");
    let nobody = Env { ask: None, ..env };
    let ways = access::ways(&target(SFTP), &nobody);
    assert!(
        matches!(
            &ways[..],
            [
                Way::Agent,
                Way::Key {
                    passphrase: None,
                    ..
                }
            ]
        ),
        "{ways:?}"
    );
}

#[test]
fn a_person_is_asked_once_however_many_connections_there_are() {
    let (env, asked) = answering(Path::new("."), "sesame");
    let ways = access::ways(&target(&format!("{SFTP}auth = [\"prompt\"]")), &env);
    assert_eq!(asked.load(Ordering::SeqCst), 0);
    for _ in 0..3 {
        assert_eq!(only_password(&ways).get().unwrap().reveal(), "sesame");
    }
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    let (_, why) = why(password("\"prompt\"", &alone(Path::new("."))));
    assert!(why.contains("no terminal"), "{why}");
}

#[test]
fn variables_hold_passwords_passphrases_and_names() {
    let held = |name: &str| (name == "AVENANT_X").then(|| "sesame".to_owned());
    let env = Env {
        variable: Arc::new(held),
        ..alone(Path::new("."))
    };
    assert_eq!(
        password("\"password_env:AVENANT_X\"", &env),
        Ok("sesame".to_owned())
    );
    let (source, why) = why(password("\"password_env:AVENANT_Y\"", &env));
    assert_eq!(source, "AVENANT_Y");
    assert!(why.contains("not set"), "{why}");
    let user = |name: &str| access::user(&User::Env(Variable::parse(name).unwrap()), &env);
    assert_eq!(user("AVENANT_X"), Ok("sesame".to_owned()));
    assert!(matches!(user("AVENANT_Y"), Err(Reason::NoSecret { .. })));
    let keys = format!("{SFTP}auth = [\"key:id\"]\npassphrase_env = \"AVENANT_X\"");
    let ways = access::ways(&target(&keys), &env);
    let [
        Way::Key {
            file,
            passphrase: Some(source),
        },
    ] = &ways[..]
    else {
        panic!("{ways:?}");
    };
    assert_eq!(file, Path::new("./id"));
    assert_eq!(source.get().unwrap().reveal(), "sesame");
}

#[test]
fn programs_are_run_without_a_shell_and_never_quoted() {
    let site = tempfile::tempdir().unwrap();
    fs::write(site.path().join("vault"), "open $HOME\r\nrest\n").unwrap();
    let env = alone(site.path());
    let run = |auth: &str| password(auth, &env);
    assert_eq!(
        run("\"password_command:cat vault\""),
        Ok("open $HOME".to_owned())
    );
    let listed = run("[\"password_command\", \"printf\", \"%s\", \"a b; echo $HOME\"]");
    assert_eq!(listed, Ok("a b; echo $HOME".to_owned()));
    let (source, silent) = why(run("\"password_command:true\""));
    assert_eq!(source, "true");
    assert!(silent.contains("no password"), "{silent}");
    let (_, missing) = why(run("\"password_command:no-such-program\""));
    assert!(missing.contains("cannot be started"), "{missing}");
    let failing = "[\"password_command\", \"sh\", \"-c\", \"echo sesame; exit 3\"]";
    let (source, failed) = why(run(failing));
    assert!(failed.contains('3'), "{failed}");
    assert!(!format!("{source}{failed}").contains("sesame"));
    // It is given nothing to read, so it ends.
    let (_, silent) = why(run("\"password_command:cat\""));
    assert!(silent.contains("no password"), "{silent}");
}

#[test]
fn a_program_that_does_not_end_is_ended() {
    let env = Env {
        limit: Duration::from_millis(50),
        ..alone(Path::new("."))
    };
    for slow in [
        "\"sleep\", \"600\"",
        "\"sh\", \"-c\", \"exec >&-; exec sleep 600\"",
    ] {
        let (_, slow) = why(password(&format!("[\"password_command\", {slow}]"), &env));
        assert!(slow.contains("was ended"), "{slow}");
    }
}

#[test]
fn an_ftp_account_is_asked_for_its_password_and_a_folder_for_nothing() {
    let (env, _) = answering(Path::new("."), "sesame");
    let ftp =
        "protocol = \"ftp\"\nallow_plaintext = true\nhost = \"ftp.example.org\"\nuser = \"a\"";
    let ftp = target(ftp);
    assert!(matches!(ftp.place, Place::Ftp(_)));
    assert_eq!(
        only_password(&access::ways(&ftp, &env))
            .get()
            .unwrap()
            .reveal(),
        "sesame"
    );
    assert!(access::ways(&target("protocol = \"local\""), &env).is_empty());
}

#[test]
fn a_terminal_shows_nothing_of_what_is_typed_and_is_as_before_afterwards() {
    if std::env::var_os(ASKS).is_some() {
        let answer = prompt::secret("Passphrase: ").unwrap();
        println!("told {:?} letters", answer.map(|words| words.len()));
        return;
    }
    let said = on_a_terminal("sesame\n");
    assert!(said.contains("Passphrase: "), "{said}");
    assert!(said.contains("told Some(6) letters"), "{said}");
    assert!(!said.contains("sesame"), "{said}");
    assert!(said.contains("echo is on"), "{said}");
    let said = on_a_terminal("ses\u{3}");
    assert!(!said.contains("told"), "{said}");
    assert!(
        said.contains("echo is on") && said.contains("ended with 130"),
        "{said}"
    );
}

/// Starts this test again on a terminal of its own, on which `keys` are typed once it asks.
fn on_a_terminal(keys: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let test = std::env::current_exe().unwrap();
    let name = "access::a_terminal_shows_nothing_of_what_is_typed_and_is_as_before_afterwards";
    let script = format!(
        "{ASKS}=1 {} --exact {name} --nocapture; echo ended with $?; \
         stty -a | grep -q ' echo ' && echo echo is on",
        test.display()
    );
    // Keys typed before the echo is off would be shown by the terminal itself.
    let driver = "import os, pty, sys\n\
        pid, fd = pty.fork()\n\
        if pid == 0: os.execvp('sh', ['sh', '-c', sys.argv[1]])\n\
        said = b''\n\
        sent = False\n\
        while True:\n\
        \x20   try: read = os.read(fd, 4096)\n\
        \x20   except OSError: break\n\
        \x20   if not read: break\n\
        \x20   said += read\n\
        \x20   if b'Passphrase: ' in said and not sent:\n\
        \x20       import termios\n\
        \x20       while termios.tcgetattr(fd)[3] & termios.ECHO: pass\n\
        \x20       os.write(fd, sys.argv[2].encode()); sent = True\n\
        os.waitpid(pid, 0)\n\
        sys.stdout.buffer.write(said)\n";
    let output = Command::new("python3")
        .args(["-c", driver, &script, keys])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
