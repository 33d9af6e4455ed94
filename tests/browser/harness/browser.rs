//! One browser with a new profile, no way to the network, and the extension in it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::WebDriverError;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver, WebElement};

use super::driver::{Driver, browser_path};
use super::server::HOSTS;
use super::{Outcome, Server, repository, until};

/// Which browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Chromium,
    Firefox,
}

impl Kind {
    pub(crate) const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// The folder that is loaded into this browser and goes to its store.
    pub(crate) fn dist(self) -> PathBuf {
        repository(match self {
            Self::Chromium => "dist/chrome",
            Self::Firefox => "dist/firefox",
        })
    }

    /// A copy of that folder, for a scenario that needs something of it to be different.
    pub(crate) fn copy_of_dist(self, name: &str) -> Outcome<PathBuf> {
        let copy = repository("target/browser").join(format!("{name}-{self}"));
        if copy.exists() {
            fs::remove_dir_all(&copy)?;
        }
        copy_folder(&self.dist(), &copy)?;
        Ok(copy)
    }
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copy = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &copy)?;
        } else {
            fs::copy(entry.path(), copy)?;
        }
    }
    Ok(())
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        })
    }
}

/// What is loaded into the browser.
#[derive(Debug, Clone)]
pub(crate) enum Extension {
    /// Nothing: the page as it is without us.
    None,
    /// An unpacked extension.
    Folder(PathBuf),
}

/// A running browser.
pub(crate) struct Browser {
    pub(crate) kind: Kind,
    pub(crate) driver: WebDriver,
    pub(crate) server: Arc<Server>,
    /// Where the extension's own pages are, with a slash at the end; empty without an extension.
    pub(crate) base: String,
    // Dropped last: the session must end before its driver.
    _process: Driver,
}

impl Browser {
    /// Starts it, loads the extension, and waits for the first page that a fresh install opens.
    pub(crate) async fn start(
        kind: Kind,
        extension: &Extension,
        server: Arc<Server>,
    ) -> Outcome<Self> {
        let process = Driver::start(kind).await?;
        let capabilities = match kind {
            Kind::Chromium => chromium(extension),
            Kind::Firefox => firefox(),
        };
        let driver = WebDriver::new(&process.address, capabilities).await?;
        let base = String::new();
        let mut browser = Self {
            kind,
            driver,
            server,
            base,
            _process: process,
        };
        if let Extension::Folder(folder) = extension {
            if kind == Kind::Firefox {
                browser.install(folder).await?;
            }
            browser.base = browser.wait_for_first_page().await?;
            if kind == Kind::Chromium {
                browser.collect_errors().await?;
            }
        }
        Ok(browser)
    }

    /// Ends the session and the browser.
    pub(crate) async fn quit(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }

    async fn install(&self, folder: &Path) -> Outcome {
        let body = json!({ "path": folder, "temporary": true });
        self.command::<Value>(hyper::Method::POST, "/moz/addon/install", Some(body))
            .await?;
        Ok(())
    }

    /// The first page's tab tells where the extension's pages are.
    async fn wait_for_first_page(&self) -> Outcome<String> {
        until("the first page, opened on install", async || {
            let mut seen = Vec::new();
            for window in self.driver.windows().await? {
                self.driver.switch_to_window(window).await?;
                let address = self.driver.current_url().await?.to_string();
                if let Some(base) = address.strip_suffix("welcome.html") {
                    return Ok(Ok(base.to_owned()));
                }
                seen.push(address);
            }
            Ok(Err(format!("tabs {seen:?}")))
        })
        .await
    }

    /// Chromium only writes down what it has against an extension when it is asked to, and what it
    /// has against the manifest when it reads that again.
    async fn collect_errors(&self) -> Outcome {
        const COLLECT: &str = r"
            const { developerPrivate } = chrome;
            const extensionId = new URL(arguments[0]).host;
            await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
            await developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
            await developerPrivate.reload(extensionId);";
        const STATE: &str = r"
            const { host } = new URL(arguments[0]);
            const { state, errorCollection } = await chrome.developerPrivate.getExtensionInfo(host);
            return errorCollection.isActive ? state : 'not collecting errors';";
        let base = vec![json!(self.base)];
        self.open("chrome://extensions/").await?;
        self.run_async::<()>(COLLECT, base.clone()).await?;
        until("the extension to be loaded again", async || {
            let state: String = self.run_async(STATE, base.clone()).await?;
            Ok(if state == "ENABLED" {
                Ok(())
            } else {
                Err(state)
            })
        })
        .await
    }

    /// Opens a new tab and closes all others, so that nothing is left of the scenario before.
    pub(crate) async fn fresh_tab(&self) -> Outcome {
        let tab = self.driver.new_tab().await?;
        for window in self.driver.windows().await? {
            if window != tab {
                self.driver.switch_to_window(window).await?;
                self.driver.close_window().await?;
            }
        }
        Ok(self.driver.switch_to_window(tab).await?)
    }

    /// Opens an address in such a tab.
    pub(crate) async fn open(&self, address: &str) -> Outcome {
        self.fresh_tab().await?;
        Ok(self.driver.goto(address).await?)
    }

    /// Opens one of the extension's own pages.
    pub(crate) async fn open_own(&self, page: &str) -> Outcome {
        self.open(&format!("{}{page}", self.base)).await
    }

    /// Waits for an element of the page or of the page's open shadow root.
    pub(crate) async fn find(&self, selector: &str) -> Outcome<WebElement> {
        const FIND: &str = "const page = document.querySelector('#interop-outlet')?.shadowRoot;
            const [selector] = arguments;
            return page?.querySelector(selector) ?? document.querySelector(selector);";
        let element: Value = until(&format!("an element {selector}"), async || {
            let element: Value = self.run(FIND, vec![json!(selector)]).await?;
            Ok(if element.is_null() {
                Err("none".to_owned())
            } else {
                Ok(element)
            })
        })
        .await?;
        self.element(element)
    }

    /// An element that a script or a command answered.
    pub(crate) fn element(&self, reference: Value) -> Outcome<WebElement> {
        Ok(WebElement::from_json(
            reference,
            Arc::clone(self.driver.handle()),
        )?)
    }

    /// Runs a script in the page.
    pub(crate) async fn run<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Outcome<T> {
        Ok(self.driver.execute(script, arguments).await?.convert()?)
    }

    /// Runs an asynchronous function's body in the page and waits for what it returns.
    pub(crate) async fn run_async<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Outcome<T> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...arguments_) => {{ {script} }})(...arguments)
                .then(done, (error) => done({{ failed: String(error) }}));"
        );
        let value = self.driver.execute_async(script, arguments).await?;
        match value.json().get("failed") {
            Some(error) => Err(format!("the script failed: {error}").into()),
            None => Ok(value.convert()?),
        }
    }

    /// Runs a script in Firefox with the browser's own rights.
    pub(crate) async fn run_privileged<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Outcome<T> {
        self.context("chrome").await?;
        let result = self.run(script, arguments).await;
        self.context("content").await?;
        result
    }

    async fn context(&self, name: &str) -> Outcome {
        let body = json!({ "context": name });
        self.command::<Value>(hyper::Method::POST, "/moz/context", Some(body))
            .await?;
        Ok(())
    }

    /// A command that only Chromium's driver knows, of the protocol of its developer tools.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        Ok(self
            .command(hyper::Method::POST, "/goog/cdp/execute", Some(body))
            .await?)
    }

    /// A command of the driver that thirtyfour has no function for.
    pub(crate) async fn command<T: DeserializeOwned>(
        &self,
        method: hyper::Method,
        path: &str,
        body: Option<Value>,
    ) -> Result<T, WebDriverError> {
        let command = Raw {
            method,
            path: path.to_owned(),
            body,
        };
        self.driver.handle().cmd(command).await?.value()
    }

    /// Keeps what the tab shows as a picture.
    pub(crate) async fn screenshot(&self, path: &Path) -> Outcome {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(self.driver.screenshot(path).await?)
    }

    /// Waits until the page has all its words.
    pub(crate) async fn words_shown(&self) -> Outcome {
        const EMPTY: &str = "return document.querySelectorAll('[data-words]:empty').length";
        until("the words of the page", async || {
            let empty: usize = self.run(EMPTY, vec![]).await?;
            Ok(if empty == 0 {
                Ok(())
            } else {
                Err(format!("{empty} without words"))
            })
        })
        .await
    }

    /// What axe-core, the common checker for accessibility, has against the page that is shown.
    pub(crate) async fn barriers(&self) -> Outcome<Vec<String>> {
        let axe = repository("extension/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&axe)
            .map_err(|error| format!("{}: {error}: run ./build.sh first", axe.display()))?;
        let script = format!(
            "{axe};
             const {{ passes, violations }} = await window.axe.run();
             if (passes.length === 0) throw new Error('axe checked nothing');
             return violations.flatMap(({{ id, nodes }}) =>
                 nodes.map(({{ html, failureSummary }}) => `${{id}}: ${{html}} ${{failureSummary}}`));"
        );
        self.run_async(&script, vec![]).await
    }

    /// Makes the window this large, in CSS pixels including the browser's own frame.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.driver.set_window_rect(0, 0, width, height).await?;
        Ok(())
    }
}

#[derive(Debug)]
struct Raw {
    method: hyper::Method,
    path: String,
    body: Option<Value>,
}

impl FormatRequestData for Raw {
    fn format_request(&self, session_id: &SessionId) -> RequestData {
        let path = format!("session/{session_id}{}", self.path);
        let request = RequestData::new(self.method.clone(), path);
        match &self.body {
            Some(body) => request.add_body(body.clone()),
            None => request,
        }
    }
}

fn chromium(extension: &Extension) -> Capabilities {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--no-proxy-server".to_owned(),
        // Some names lead to the frozen pages, and every other name nowhere.
        format!(
            "--host-resolver-rules=MAP {} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            HOSTS.join(" 127.0.0.1, MAP ")
        ),
        "--window-size=1280,900".to_owned(),
    ];
    if let Extension::Folder(folder) = extension {
        arguments.push(format!("--load-extension={}", folder.display()));
    }
    if is_root() {
        // Chromium refuses to start its sandbox for root.
        arguments.push("--no-sandbox".to_owned());
    }
    let mut options = json!({
        "args": arguments,
        // Else the tab that the extension opens on install has no handle.
        "enableExtensionTargets": true,
    });
    if let Some(path) = browser_path(Kind::Chromium) {
        options["binary"] = json!(path);
    }
    capabilities(json!({
        "browserName": "chrome",
        "acceptInsecureCerts": true,
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    }))
}

fn firefox() -> Capabilities {
    let mut options = json!({
        "args": ["-headless", "-width", "1280", "-height", "900"],
        "prefs": {
            // Else a script that runs while its tab is closed is stopped, and the console tells so
            // as if it had hung.
            "dom.abort_script_on_child_shutdown": false,
            // What the extension asks for is granted without a question, which no driver could
            // answer.
            "extensions.webextOptionalPermissionPrompts": false,
            // Some names lead to the frozen pages; everything else to a closed port.
            "network.dns.localDomains": HOSTS.join(","),
            "network.proxy.type": 1,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": 9,
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": 9,
            "network.proxy.no_proxies_on": HOSTS.join(","),
        },
    });
    if let Some(path) = browser_path(Kind::Firefox) {
        options["binary"] = json!(path);
    }
    capabilities(json!({
        "browserName": "firefox",
        "acceptInsecureCerts": true,
        "moz:firefoxOptions": options,
    }))
}

fn capabilities(value: Value) -> Capabilities {
    let Value::Object(map) = value else {
        unreachable!("written as an object above")
    };
    Capabilities::from(map)
}

#[cfg(target_os = "linux")]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(target_os = "linux"))]
fn is_root() -> bool {
    false
}
