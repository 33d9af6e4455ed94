//! `www.xing.com`: contact requests and messages. Nobody has published what their markup is, so
//! what any site's message box looks like decides, and addresses help. Last looked over: November
//! 2026.

use super::{Adapter, Site, generic};
use crate::draft::Counting;

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Xing,
    hosts: &["xing.com"],
    boxes: &[generic::INVITATION, generic::MESSAGE],
    counting: Counting::Utf16,
    norm: None,
};
