//! The shipped extension in real browsers, on frozen pages: see `harness` for how, `scenarios` for
//! what. Each scenario runs in each browser; `cargo test --test browser -- firefox:` runs one.

mod harness;
mod scenarios;

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;
use tokio::sync::{Mutex, MutexGuard, RwLock};

use harness::{Browser, Error, Extension, Kind, Outcome, Server, missing, repository};
use scenarios::{SCENARIOS, Scenario, table};

/// What all scenarios share: one session in each browser, started by the first that needs it.
struct Bench {
    runtime: Runtime,
    /// One for each browser, so that each knows what it was asked.
    servers: [Arc<Server>; 2],
    sessions: [Mutex<Session>; 2],
    running: RwLock<()>,
}

/// These run while the other browser rests: they measure what a person waits for, with one browser open.
const TIMED: [&str; 3] = [
    "the popup opens ready to type",
    "an answer comes at once",
    "an answer comes at once on a long page",
];

enum Session {
    Wanted,
    Running(Box<Browser>),
    /// It did not start; every further scenario says so without trying again.
    Broken(String),
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    if !arguments.list
        && let Some(line) = missing(&Kind::ALL)
    {
        eprintln!("tests/browser: {line}");
        return ExitCode::FAILURE;
    }
    // One line instead of a backtrace through the runtime; the failures are listed at the end.
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    match Bench::new() {
        Ok(bench) => run(&arguments, &Arc::new(bench)),
        Err(error) => {
            eprintln!("tests/browser: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments, bench: &Arc<Bench>) -> ExitCode {
    // The browsers take turns in the list, so that two threads keep both busy.
    let trials = SCENARIOS.iter().flat_map(|scenario| {
        Kind::ALL.map(|kind| {
            let bench = Arc::clone(bench);
            let name = format!("{kind}: {}", scenario.name);
            Trial::test(name, move || bench.play(kind, scenario))
        })
    });
    let conclusion = libtest_mimic::run(arguments, trials.collect());
    bench.runtime.block_on(bench.quit());
    print!("{}", table());
    conclusion.exit_code()
}

impl Bench {
    fn new() -> Outcome<Self> {
        let runtime = Runtime::new()?;
        let start = || Ok::<_, Error>(Arc::new(runtime.block_on(Server::start())?));
        let servers = [start()?, start()?];
        let sessions = Kind::ALL.map(|_| Mutex::new(Session::Wanted));
        Ok(Self {
            runtime,
            servers,
            sessions,
            running: RwLock::default(),
        })
    }

    /// Runs one scenario; a failure leaves a picture of what the browser showed.
    fn play(&self, kind: Kind, scenario: &Scenario) -> Result<(), Failed> {
        let (_alone, _beside);
        if TIMED.contains(&scenario.name) {
            _alone = self.runtime.block_on(self.running.write());
        } else {
            _beside = self.runtime.block_on(self.running.read());
        }
        let session = self.runtime.block_on(self.session(kind));
        let browser = match &*session {
            Session::Running(browser) => browser,
            Session::Broken(error) => return Err(Failed::from(error)),
            Session::Wanted => unreachable!("started or broken by now"),
        };
        let play = AssertUnwindSafe(|| self.runtime.block_on((scenario.run)(browser)));
        let message = match catch_unwind(play) {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => error.to_string(),
            Err(panic) => panic_message(panic),
        };
        let picture = format!(
            "target/browser/{kind}-{}.png",
            scenario.name.replace(' ', "-")
        );
        let shown = self
            .runtime
            .block_on(browser.screenshot(&repository(&picture)));
        let shown = shown.map_or_else(|error| error.to_string(), |()| picture);
        Err(Failed::from(format!(
            "{message}\nthe browser then showed: {shown}"
        )))
    }

    async fn session(&self, kind: Kind) -> MutexGuard<'_, Session> {
        let mut session = self.sessions[kind as usize].lock().await;
        if matches!(*session, Session::Wanted) {
            let extension = Extension::Folder(kind.dist());
            let started =
                Browser::start(kind, &extension, Arc::clone(&self.servers[kind as usize])).await;
            *session = match started {
                Ok(browser) => Session::Running(Box::new(browser)),
                Err(error) => Session::Broken(format!("{kind} did not start: {error}")),
            };
        }
        session
    }

    async fn quit(&self) {
        for session in &self.sessions {
            let session = std::mem::replace(&mut *session.lock().await, Session::Wanted);
            if let Session::Running(browser) = session
                && let Err(error) = browser.quit().await
            {
                eprintln!("tests/browser: a browser did not end: {error}");
            }
        }
    }
}

fn panic_message(panic: Box<dyn Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic
            .downcast_ref::<&str>()
            .map_or_else(String::new, ToString::to_string),
    }
}
