//! The linear models: packs what was learned, reads it again, and says what a text's margins are.

use super::outputs::{Margins, OUTPUTS};

/// The models of one language.
#[derive(Debug)]
pub struct Model {
    /// Sorted.
    grams: Vec<u32>,
    /// For each gram a weight for every output, in steps of `steps`.
    weights: Vec<i8>,
    steps: Margins,
    biases: Margins,
    /// The words that are not rare, sorted.
    vocabulary: Vec<u32>,
}

/// The bytes are no model of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken;

/// Smaller weights are left out: they move little, and most of the file would be theirs.
const SMALLEST: i8 = 10;

impl Model {
    /// Rounds what was learned to steps of a 127th of each output's largest weight.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "rounded to -127..=127")]
    pub fn new(
        learned: impl IntoIterator<Item = (u32, Margins)>,
        biases: Margins,
        vocabulary: Vec<u32>,
    ) -> Self {
        let learned: Vec<(u32, Margins)> = learned.into_iter().collect();
        let mut steps = [f32::MIN_POSITIVE; OUTPUTS];
        for (_, weights) in &learned {
            for (step, weight) in steps.iter_mut().zip(weights) {
                *step = step.max(weight.abs() / 127.0);
            }
        }
        let mut model = Self {
            grams: Vec::new(),
            weights: Vec::new(),
            steps,
            biases,
            vocabulary,
        };
        for (gram, weights) in learned {
            let mut rounded = [0; OUTPUTS];
            for (output, weight) in weights.into_iter().enumerate() {
                let weight = (weight / steps[output]).round() as i8;
                if weight.abs() >= SMALLEST {
                    rounded[output] = weight;
                }
            }
            if rounded != [0; OUTPUTS] {
                model.grams.push(gram);
                model.weights.extend(rounded);
            }
        }
        model
    }

    /// The words that are not rare, sorted: [`super::grams::of`] asks for them.
    #[must_use]
    pub fn vocabulary(&self) -> &[u32] {
        &self.vocabulary
    }

    /// Steps, biases, vocabulary behind its length, grams, weights; numbers little-endian.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let numbers = self.steps.iter().chain(&self.biases);
        bytes.extend(numbers.flat_map(|number| number.to_le_bytes()));
        let length = u32::try_from(self.vocabulary.len()).unwrap_or(0);
        let words = std::iter::once(&length).chain(&self.vocabulary);
        bytes.extend(words.chain(&self.grams).flat_map(|word| word.to_le_bytes()));
        // Output by output, since like compresses with like.
        for output in 0..OUTPUTS {
            let column = self.weights.iter().skip(output).step_by(OUTPUTS);
            bytes.extend(column.map(|weight| weight.to_le_bytes()[0]));
        }
        bytes
    }

    /// Reads what [`Model::pack`] wrote.
    ///
    /// # Errors
    /// When it is no such thing.
    pub fn read(bytes: &[u8]) -> Result<Self, Broken> {
        let (head, rest) = bytes.split_at_checked(8 * OUTPUTS).ok_or(Broken)?;
        let (length, rest) = rest.split_first_chunk().ok_or(Broken)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (vocabulary, rest) = rest.split_at_checked(4 * length).ok_or(Broken)?;
        let count = rest.len() / (4 + OUTPUTS);
        let (grams, columns) = rest.split_at(4 * count);
        if columns.len() != count * OUTPUTS {
            return Err(Broken);
        }
        let (numbers, _) = head.as_chunks();
        let number = |place: usize| f32::from_le_bytes(numbers[place]);
        let (grams, vocabulary) = (words(grams), words(vocabulary));
        if !grams.is_sorted() || !vocabulary.is_sorted() {
            return Err(Broken);
        }
        let weight = |place: usize| {
            let (gram, output) = (place / OUTPUTS, place % OUTPUTS);
            i8::from_le_bytes([columns[output * count + gram]])
        };
        Ok(Self {
            weights: (0..count * OUTPUTS).map(weight).collect(),
            grams,
            steps: std::array::from_fn(number),
            biases: std::array::from_fn(|output| number(OUTPUTS + output)),
            vocabulary,
        })
    }

    /// The margins of a text with these grams.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "far fewer grams than 2^24")]
    pub fn margins(&self, grams: &[u32]) -> Margins {
        let mut sums = [0_i32; OUTPUTS];
        let mut known = 0_u32;
        for gram in grams {
            let Ok(place) = self.grams.binary_search(gram) else {
                continue;
            };
            known += 1;
            let weights = &self.weights[place * OUTPUTS..][..OUTPUTS];
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += i32::from(*weight);
            }
        }
        let share = 1.0 / (known.max(1) as f32).sqrt();
        std::array::from_fn(|output| {
            self.biases[output] + sums[output] as f32 * self.steps[output] * share
        })
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    let (words, _) = bytes.as_chunks();
    words.iter().map(|word| u32::from_le_bytes(*word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> Model {
        let mut first = [0.0; OUTPUTS];
        first[0] = 2.0;
        let mut second = [0.0; OUTPUTS];
        second[0] = -1.0;
        second[OUTPUTS - 1] = 0.5;
        Model::new([(7, first), (9, second)], [-1.0; OUTPUTS], vec![3, 7])
    }

    #[test]
    fn what_was_packed_is_read_again() {
        let packed = model().pack();
        let read = Model::read(&packed).expect("whole");
        let margins = |model: &Model| model.margins(&[7, 9]).map(f32::to_bits);
        assert_eq!(margins(&read), margins(&model()));
        assert_eq!(read.vocabulary(), [3, 7]);
        assert_eq!(
            Model::read(&packed[..packed.len() - 1]).unwrap_err(),
            Broken
        );
        assert_eq!(Model::read(b"").unwrap_err(), Broken);
    }

    #[test]
    fn unknown_grams_leave_the_bias() {
        let margins = model().margins(&[1, 2]).map(f32::to_bits);
        assert_eq!(margins, [(-1.0_f32).to_bits(); OUTPUTS]);
    }

    #[test]
    fn known_grams_share_their_weight() {
        let margin = model().margins(&[7])[0];
        assert!((margin - 1.0).abs() < 0.01, "{margin}");
    }
}
