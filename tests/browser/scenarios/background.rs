//! Browsers stop an idle background. The next key stroke starts it again.

use serde_json::json;

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, Kind, LIGHT, Outcome, until};

pub(super) async fn starts_again(browser: &Browser) -> Outcome {
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    stop(browser).await?;
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    browser.nothing_went_wrong().await
}

pub(super) async fn stop(browser: &Browser) -> Outcome {
    match browser.kind {
        Kind::Chromium => {
            browser.devtools("ServiceWorker.enable", json!({})).await?;
            browser
                .devtools("ServiceWorker.stopAllWorkers", json!({}))
                .await?;
            until("the background to stop", async || {
                let targets = browser.devtools("Target.getTargets", json!({})).await?;
                let running = targets.to_string().contains("\"service_worker\"");
                Ok(if running {
                    Err("it runs".to_owned())
                } else {
                    Ok(())
                })
            })
            .await
        }
        Kind::Firefox => {
            const EXTENSION: &str = "const { extension } = WebExtensionPolicy.getByHostname(new URL(arguments[0]).host);";
            let base = json!(browser.base);
            let stop = format!("{EXTENSION} extension.terminateBackground();");
            browser
                .run_privileged::<()>(&stop, vec![base.clone()])
                .await?;
            let state = format!("{EXTENSION} return extension.backgroundState;");
            until("the background to stop", async || {
                let state: String = browser.run_privileged(&state, vec![base.clone()]).await?;
                Ok(if state == "stopped" {
                    Ok(())
                } else {
                    Err(state)
                })
            })
            .await
        }
    }
}
