//! A linear model: packs what was learned, reads it again, and says on which side a text stands.

use std::collections::BTreeSet;

/// A number for each thing that a text has, and how much of it there is.
pub type Feature = (u32, f32);

/// How much every feature speaks for each of several outputs.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Sorted.
    features: Vec<u32>,
    /// For each feature a weight for every output, in steps of `steps`.
    weights: Vec<i8>,
    steps: Vec<f32>,
    biases: Vec<f32>,
}

/// The bytes are no model of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken;

impl Model {
    /// Takes weights in steps, `steps.len()` of them for each feature; the features sorted.
    #[must_use]
    pub fn new(
        learned: impl IntoIterator<Item = (u32, Vec<i8>)>,
        steps: Vec<f32>,
        biases: Vec<f32>,
    ) -> Self {
        let (features, weights): (Vec<u32>, Vec<Vec<i8>>) = learned.into_iter().unzip();
        Self {
            features,
            weights: weights.concat(),
            steps,
            biases,
        }
    }

    /// What a weight of 1 adds, for each output.
    #[must_use]
    pub fn steps(&self) -> &[f32] {
        &self.steps
    }

    /// What each output starts from.
    #[must_use]
    pub fn biases(&self) -> &[f32] {
        &self.biases
    }

    /// Every feature with its weights in steps.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &[i8])> {
        let weights = self.weights.chunks_exact(self.steps.len());
        self.features.iter().copied().zip(weights)
    }

    /// The same with only so many features, those that weigh most, and those of these beside them.
    #[must_use]
    pub fn heaviest(self, most: usize, beside: &BTreeSet<u32>) -> Self {
        let weight = |weights: &[i8]| {
            let weights = weights.iter().zip(&self.steps);
            let sizes = weights.map(|(weight, step)| (f32::from(*weight) * step).abs());
            sizes.fold(0.0, f32::max)
        };
        let mut sizes: Vec<f32> = self.rows().map(|(_, weights)| weight(weights)).collect();
        sizes.sort_by(|first, second| second.total_cmp(first));
        let least = sizes.get(most).copied().unwrap_or(0.0);
        let kept = self
            .rows()
            .filter(|(feature, weights)| weight(weights) > least || beside.contains(feature));
        let kept: Vec<(u32, Vec<i8>)> =
            kept.map(|(feature, row)| (feature, row.to_vec())).collect();
        Self::new(kept, self.steps, self.biases)
    }

    /// How many outputs, biases, features, weights; numbers little-endian.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let outputs = self.steps.len();
        let mut bytes = vec![u8::try_from(outputs).unwrap_or(0)];
        let numbers = self.steps.iter().chain(&self.biases);
        bytes.extend(numbers.flat_map(|number| number.to_le_bytes()));
        bytes.extend(self.features.iter().flat_map(|word| word.to_le_bytes()));
        // Output by output, since like compresses with like.
        for output in 0..outputs {
            let column = self.weights.iter().skip(output).step_by(outputs);
            bytes.extend(column.map(|weight| weight.to_le_bytes()[0]));
        }
        bytes
    }

    /// Reads what [`Model::pack`] wrote.
    ///
    /// # Errors
    /// When it is no such thing.
    pub fn read(bytes: &[u8]) -> Result<Self, Broken> {
        let (&outputs, rest) = bytes.split_first().ok_or(Broken)?;
        let outputs = usize::from(outputs);
        let (head, rest) = rest.split_at_checked(8 * outputs).ok_or(Broken)?;
        let count = rest.len() / (4 + outputs);
        let (features, columns) = rest.split_at(4 * count);
        let (numbers, _) = head.as_chunks();
        let (features, _) = features.as_chunks();
        let features: Vec<u32> = features
            .iter()
            .map(|word| u32::from_le_bytes(*word))
            .collect();
        if columns.len() != count * outputs || !features.is_sorted() {
            return Err(Broken);
        }
        let numbers: Vec<f32> = numbers
            .iter()
            .map(|number| f32::from_le_bytes(*number))
            .collect();
        let (steps, biases) = numbers.split_at(outputs);
        let weight = |place: usize| {
            let (feature, output) = (place / outputs, place % outputs);
            i8::from_le_bytes([columns[output * count + feature]])
        };
        Ok(Self {
            weights: (0..count * outputs).map(weight).collect(),
            features,
            steps: steps.to_vec(),
            biases: biases.to_vec(),
        })
    }

    /// How far on the side of each output a text with these features stands.
    #[must_use]
    pub fn margins(&self, features: &[Feature]) -> Vec<f32> {
        let outputs = self.steps.len();
        let mut sums = vec![0.0; outputs];
        for (feature, value) in features {
            if let Ok(place) = self.features.binary_search(feature) {
                let weights = &self.weights[place * outputs..][..outputs];
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += f32::from(*weight) * value;
                }
            }
        }
        let scaled = sums.iter().zip(&self.steps).zip(&self.biases);
        scaled
            .map(|((sum, step), bias)| sum * step + bias)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> Model {
        let learned = [(7, vec![127, 0]), (9, vec![-64, 32])];
        Model::new(learned, vec![0.5, 0.25], vec![-1.0, 2.0])
    }

    #[test]
    fn what_was_packed_is_read_again() {
        let packed = model().pack();
        assert_eq!(Model::read(&packed), Ok(model()));
        assert_eq!(Model::read(&packed[..packed.len() - 1]), Err(Broken));
        assert_eq!(Model::read(b""), Err(Broken));
    }

    #[test]
    fn unknown_features_leave_the_biases() {
        assert_eq!(model().margins(&[(1, 1.0), (2, 3.0)]), [-1.0, 2.0]);
    }

    #[test]
    fn a_feature_counts_by_its_value() {
        assert_eq!(model().margins(&[(7, 2.0), (9, 0.5)]), [110.0, 6.0]);
    }
}
