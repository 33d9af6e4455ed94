//! Learns the last model: how much every input speaks for every label.
//!
//! Multinomial logistic regression with a Gaussian prior, by accelerated gradient descent. All
//! inputs go from 0 to about 1, so that the prior holds rare ones down; labels are brought to one
//! weight, so that a rare one counts as much as another.

use super::outputs::LABELS;

/// Variance of the prior; small, since inputs overlap much. Found by cross-validation.
const LOOSENESS: f64 = 0.5;
/// Steps down the slope; more change nothing in the first two digits.
const STEPS: u32 = 600;

/// A row for the constant, then one for each input: what it adds to each label.
pub type Table = Vec<[f32; LABELS.len()]>;

/// Learns from the inputs of notes and the numbers of their labels.
///
/// # Panics
/// When there are no notes.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "few notes")]
pub fn weigh(notes: &[(Vec<f32>, usize)]) -> Table {
    let means = means(notes);
    let rows: Vec<Vec<f64>> = notes
        .iter()
        .map(|(inputs, _)| {
            let centred = inputs.iter().zip(&means);
            let centred = centred.map(|(&input, mean)| f64::from(input) - mean);
            std::iter::once(1.0).chain(centred).collect()
        })
        .collect();
    let mut of_label = [0.0; LABELS.len()];
    for (_, label) in notes {
        of_label[*label] += 1.0;
    }
    let importance =
        of_label.map(|count: f64| notes.len() as f64 / (LABELS.len() as f64 * count.max(1.0)));
    let width = rows[0].len();
    let mut weights = vec![[0.0; LABELS.len()]; width];
    let mut ahead = weights.clone();
    // No curve is steeper than the sum of the squares of a row, a quarter at most each.
    let steepest: f64 = rows
        .iter()
        .zip(notes)
        .map(|(row, (_, label))| {
            importance[*label] * row.iter().map(|value| value * value).sum::<f64>()
        })
        .sum::<f64>()
        / 4.0;
    let pace = 1.0 / (steepest.min(STEEP * notes.len() as f64) + 1.0 / LOOSENESS);
    for step in 0..STEPS {
        let slope = slope(&rows, notes, &importance, &ahead);
        let momentum = f64::from(step) / (f64::from(step) + 3.0);
        for (place, slope) in slope.iter().enumerate() {
            for label in 0..LABELS.len() {
                let prior = if place == 0 {
                    0.0
                } else {
                    ahead[place][label] / LOOSENESS
                };
                let new = ahead[place][label] - pace * (slope[label] + prior);
                ahead[place][label] = new + momentum * (new - weights[place][label]);
                weights[place][label] = new;
            }
        }
    }
    around_zero(&weights, &means)
}

/// How much curvature one note brings at most in practice; the bound above is far from tight.
const STEEP: f64 = 12.0;

#[allow(clippy::cast_precision_loss, reason = "few notes")]
fn means(notes: &[(Vec<f32>, usize)]) -> Vec<f64> {
    let mean = |place: usize| {
        let values = notes.iter().map(|(inputs, _)| f64::from(inputs[place]));
        values.sum::<f64>() / notes.len() as f64
    };
    (0..notes[0].0.len()).map(mean).collect()
}

fn slope(
    rows: &[Vec<f64>],
    notes: &[(Vec<f32>, usize)],
    importance: &[f64; LABELS.len()],
    weights: &[[f64; LABELS.len()]],
) -> Vec<[f64; LABELS.len()]> {
    let mut slope = vec![[0.0; LABELS.len()]; weights.len()];
    for (row, (_, wanted)) in rows.iter().zip(notes) {
        let mut sums = [0.0; LABELS.len()];
        for (value, weight) in row.iter().zip(weights) {
            for (sum, weight) in sums.iter_mut().zip(weight) {
                *sum += value * weight;
            }
        }
        let most = sums.iter().copied().fold(f64::MIN, f64::max);
        let odds = sums.map(|sum| (sum - most).exp());
        let all: f64 = odds.iter().sum();
        let mut pull = odds.map(|odd| importance[*wanted] * odd / all);
        pull[*wanted] -= importance[*wanted];
        for (value, slope) in row.iter().zip(&mut slope) {
            for (slope, pull) in slope.iter_mut().zip(pull) {
                *slope += value * pull;
            }
        }
    }
    slope
}

/// The same weights for inputs as they come.
#[allow(clippy::cast_possible_truncation, reason = "a few digits are enough")]
fn around_zero(weights: &[[f64; LABELS.len()]], means: &[f64]) -> Table {
    let mut constant = weights[0];
    for (row, mean) in weights[1..].iter().zip(means) {
        for (constant, weight) in constant.iter_mut().zip(row) {
            *constant -= weight * mean;
        }
    }
    let rows = std::iter::once(&constant).chain(&weights[1..]);
    rows.map(|row| row.map(|weight| weight as f32)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_speaks_for_the_label_that_comes_with_it() {
        let notes: Vec<(Vec<f32>, usize)> = (0..40)
            .map(|number| {
                let label = number % LABELS.len();
                let mut inputs = vec![0.0; LABELS.len()];
                inputs[label] = 1.0;
                (inputs, label)
            })
            .collect();
        let table = weigh(&notes);
        for (input, row) in table[1..].iter().enumerate() {
            let best = (0..LABELS.len()).max_by(|a, b| row[*a].total_cmp(&row[*b]));
            assert_eq!(best, Some(input));
        }
    }
}
