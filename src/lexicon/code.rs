//! How a phrase is written down in 16-bit units; shared by the build script and the matcher.
//!
//! A table of enums and slices says the same in three times the bytes, and every browser loads it.
//! A phrase is the number of its list, its steps, and [`END`]. A step is an atom, or [`ONE_OF`] or
//! [`NOT_ONE_OF`] with a count and as many atoms, or a gap, or a bound of the sentence.

/// Word `n` of the table, from 1; 0 is every word that the table lacks.
pub(super) const LAST_WORD: u16 = 0x7fff;
/// A word of the class with this number added.
pub(super) const CLASS: u16 = 0x8000;
/// `{number}`
pub(super) const NUMBER: u16 = 0x8100;
/// `{name}`: a capitalised word that is not merely the first of its sentence.
pub(super) const NAME: u16 = 0x8101;
/// `{any}`: any word or number.
pub(super) const ANY: u16 = 0x8102;
/// `{link}`
pub(super) const LINK: u16 = 0x8103;
/// The mark with this number in the table of marks added.
pub(super) const MARK: u16 = 0x8200;
/// At most so many words of the same sentence.
pub(super) const GAP: u16 = 0x9000;
/// The next word is the first of its sentence.
pub(super) const SENTENCE_START: u16 = 0x9100;
/// No word of the sentence follows.
pub(super) const SENTENCE_END: u16 = 0x9101;
/// The next token is one of so many atoms.
pub(super) const ONE_OF: u16 = 0xa000;
/// The next token is none of so many atoms; nothing is taken.
pub(super) const NOT_ONE_OF: u16 = 0xb000;
/// The phrase is over.
pub(super) const END: u16 = 0xffff;
/// What the codes above are told apart by.
pub(super) const KIND: u16 = 0xff00;
/// What a code carries besides.
pub(super) const VALUE: u16 = 0x00ff;
