//! Serves, on loopback only, the frozen pages as `https://www.linkedin.com` with the site's
//! recorded content security policies, the packages of the editors below `/npm/`, and `dist/www` as
//! plain HTTP. Writes down every request.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::{fmt, fs};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, Uri};
use hyper_util::rt::TokioIo;
use rcgen::CertifiedKey;
use ring::digest::{SHA256, digest};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use super::{Outcome, repository};

/// The name under which the frozen pages are served.
pub(crate) const HOST: &str = "www.linkedin.com";
/// Another name for them, of a site that nobody has allowed yet.
pub(crate) const OTHER_HOST: &str = "community.example";
/// Every name that leads to the frozen pages; all but the first belong to sites that a person has to
/// allow.
pub(crate) const HOSTS: &[&str] = &[
    HOST,
    OTHER_HOST,
    "www.xing.com",
    "www.facebook.com",
    "www.instagram.com",
    "x.com",
    "bsky.app",
    "social.example",
    "www.reddit.com",
    "wellfound.com",
    "intranet.example",
];
const NONCE: &str = "r4nd0mPerPage";

/// The content security policies that the site is known to have sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Scripts by hash, as recorded from 2018 to 2024.
    Hash,
    /// Scripts by nonce and trusted types enforced, as recorded in 2026.
    TrustedTypes,
}

impl fmt::Display for Policy {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(match self {
            Self::Hash => "hash",
            Self::TrustedTypes => "trusted-types",
        })
    }
}

impl Policy {
    fn header(self, script: &str) -> String {
        match self {
            Self::Hash => format!(
                "script-src 'report-sample' 'sha256-{}' 'self'; style-src 'self'; object-src 'none'",
                STANDARD.encode(digest(&SHA256, script.as_bytes()))
            ),
            Self::TrustedTypes => format!(
                "default-src 'self'; script-src 'self' 'nonce-{NONCE}'; style-src 'self'; \
                 require-trusted-types-for 'script'; trusted-types default"
            ),
        }
    }
}

/// Both servers.
pub(crate) struct Server {
    /// The port of the frozen pages.
    pub(crate) pages: u16,
    /// The port of `dist/www`.
    pub(crate) www: u16,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts both; they run as long as the runtime does.
    pub(crate) async fn start() -> Outcome<Self> {
        let requests = Arc::new(Mutex::new(Vec::new()));
        let tls = acceptor()?;

        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let pages = listener.local_addr()?.port();
        let seen = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (tls, seen) = (tls.clone(), Arc::clone(&seen));
                tokio::spawn(async move {
                    // A browser may hang up before it accepts the certificate, and come again.
                    if let Ok(stream) = tls.accept(stream).await {
                        serve(stream, move |uri| {
                            seen.lock()
                                .expect("no panic while locked")
                                .push(uri.to_string());
                            frozen_page(uri)
                        })
                        .await;
                    }
                });
            }
        });

        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let www = listener.local_addr()?.port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, |uri| {
                    file(&repository("dist/www"), uri.path())
                }));
            }
        });

        Ok(Self {
            pages,
            www,
            requests,
        })
    }

    /// The address of a frozen page, at a path of the real site.
    pub(crate) fn page(&self, path: &str, page: &str, policy: Policy) -> String {
        self.page_at(HOST, path, page, policy)
    }

    /// The same on another host.
    pub(crate) fn page_at(&self, host: &str, path: &str, page: &str, policy: Policy) -> String {
        let port = self.pages;
        format!("https://{host}:{port}{path}?page={page}&policy={policy}")
    }

    /// The address of `dist/www`.
    pub(crate) fn web_page(&self) -> String {
        format!("http://127.0.0.1:{}/", self.www)
    }

    /// Paths and queries that browsers asked the frozen site for so far, in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no panic while locked").clone()
    }
}

/// `dist/www` on a server of its own, which can be stopped.
pub(crate) struct WebPage {
    /// Where it is.
    pub(crate) address: String,
    serving: JoinHandle<()>,
}

impl WebPage {
    /// Starts it.
    pub(crate) async fn start() -> Outcome<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}/", listener.local_addr()?);
        let serving = tokio::spawn(async move {
            // They end with this task.
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, |uri| {
                    file(&repository("dist/www"), uri.path())
                }));
            }
        });
        Ok(Self { address, serving })
    }

    /// Ends it, and every connection to it.
    pub(crate) async fn stop(self) {
        self.serving.abort();
        let _ = self.serving.await;
    }
}

/// A certificate that only this run knows; the browsers are told to accept it.
fn acceptor() -> Outcome<TlsAcceptor> {
    let CertifiedKey { cert, signing_key } = rcgen::generate_simple_self_signed([HOST.to_owned()])?;
    let key = PrivateKeyDer::try_from(signing_key.serialize_der())?;
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

async fn serve<S, R>(stream: S, respond: R)
where
    S: AsyncRead + AsyncWrite + Unpin,
    R: Fn(&Uri) -> Response<Full<Bytes>>,
{
    let service = service_fn(|request: Request<Incoming>| {
        let response = respond(request.uri());
        async { Ok::<_, std::convert::Infallible>(response) }
    });
    // Browsers close connections as they like; that is no error of a test.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

/// The page that the query names, at whatever path; else one of the files that pages ask for.
fn frozen_page(uri: &Uri) -> Response<Full<Bytes>> {
    let pages = repository("tests/browser/pages");
    let query = |name: &str| {
        let pairs = uri.query().unwrap_or_default().split('&');
        pairs
            .filter_map(|pair| pair.split_once('='))
            .find(|(key, _)| *key == name)
    };
    let policy = match query("policy") {
        Some((_, "hash")) => Policy::Hash,
        _ => Policy::TrustedTypes,
    };
    let page = match (query("page"), uri.path()) {
        (Some((_, page)), _) => page,
        (None, "/preload/") => "preload",
        (None, path) => {
            return match path.strip_prefix("/npm/") {
                Some(path) => file(&repository("extension/node_modules"), path),
                None => file(&pages, path),
            };
        }
    };
    let (Ok(html), Ok(script), Ok(imports)) = (
        fs::read_to_string(pages.join(format!("{page}.html"))),
        fs::read_to_string(pages.join("page.js")),
        fs::read_to_string(pages.join("editors/imports.json")),
    ) else {
        return missing();
    };
    let html = html
        .replace("{nonce}", NONCE)
        .replace("{policy}", &policy.to_string())
        .replace("{page.js}", &script)
        .replace("{imports}", &imports)
        .replace("{editor}", query("editor").map_or("", |(_, editor)| editor));
    Response::builder()
        .header(CONTENT_TYPE, "text/html; charset=utf-8")
        .header(CONTENT_SECURITY_POLICY, policy.header(&script))
        .body(Full::from(html))
        .expect("headers are plain ASCII")
}

/// A file below `folder`.
fn file(folder: &Path, path: &str) -> Response<Full<Bytes>> {
    let path = match path.trim_start_matches('/') {
        "" => "index.html",
        path => path,
    };
    let kind = match path.rsplit_once('.') {
        Some((_, "html")) => "text/html; charset=utf-8",
        Some((_, "js" | "mjs")) => "text/javascript",
        Some((_, "css")) => "text/css",
        Some((_, "wasm")) => "application/wasm",
        Some((_, "png")) => "image/png",
        Some((_, "svg")) => "image/svg+xml",
        Some((_, "webmanifest")) => "application/manifest+json",
        _ => "application/octet-stream",
    };
    match fs::read(folder.join(path)) {
        Ok(bytes) if !path.contains("..") => Response::builder()
            .header(CONTENT_TYPE, kind)
            .body(Full::from(bytes))
            .expect("headers are plain ASCII"),
        _ => missing(),
    }
}

fn missing() -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
