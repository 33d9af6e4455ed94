//! Finds and starts chromedriver or geckodriver. A driver picks a free port and prints it.

use std::env;
use std::path::PathBuf;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::{Kind, Outcome, repository};

/// A running driver; it ends when this is dropped.
pub(crate) struct Driver {
    /// Where it listens.
    pub(crate) address: String,
    _process: Child,
}

impl Driver {
    /// Starts the driver for `kind` and waits for the line that tells its port.
    pub(crate) async fn start(kind: Kind) -> Outcome<Self> {
        let mut command = Command::new(driver_path(kind)?);
        command.arg("--port=0");
        if kind == Kind::Firefox {
            // Extension pages and preferences are out of reach without it.
            command.arg("--allow-system-access");
        }
        let mut process = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let output = process.stdout.take().expect("piped above");
        let mut lines = BufReader::new(output).lines();
        let mut said = String::new();
        while let Some(line) = lines.next_line().await? {
            if let Some(port) = port_in(&line) {
                // Read on, so that the driver never waits for a full pipe.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Ok(Self {
                    address: format!("http://127.0.0.1:{port}"),
                    _process: process,
                });
            }
            said += &line;
            said.push('\n');
        }
        let status = process.wait().await?;
        Err(format!("{kind}'s driver ended ({status}) without telling its port:\n{said}").into())
    }
}

/// From "… was started successfully on port 40123." or "Listening on 127.0.0.1:40123".
fn port_in(line: &str) -> Option<u16> {
    let after = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?
        .1;
    after.trim_end_matches('.').parse().ok()
}

/// Where the driver is, or one line that says what is missing.
pub(crate) fn driver_path(kind: Kind) -> Outcome<PathBuf> {
    let (variable, name) = match kind {
        Kind::Chromium => ("CHROMEDRIVER", "chromedriver"),
        Kind::Firefox => ("GECKODRIVER", "geckodriver"),
    };
    find(variable, &[name])
        .ok_or_else(|| format!("{name} is missing: run ./build.sh, or set {variable}").into())
}

/// Where the browser is; `None` leaves it to the driver, which knows the usual places.
pub(crate) fn browser_path(kind: Kind) -> Option<PathBuf> {
    match kind {
        // Branded Chrome comes last: it no longer loads extensions from the command line.
        Kind::Chromium => find("CHROME_BIN", &["chromium", "chromium-browser"]),
        Kind::Firefox => find("FIREFOX_BIN", &["firefox-esr", "firefox"]),
    }
}

fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Some(path.into());
    }
    let mut folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    folders.push(repository("target/tools/bin"));
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}
