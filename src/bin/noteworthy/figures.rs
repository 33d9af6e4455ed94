//! Figures of agreement: from counts and pairs to F1, correlation and spread. Knows no notes.

/// How many classes there are.
pub(crate) const CLASSES: usize = 4;

/// How many notes of each label got each verdict: `[label][verdict]`.
pub(crate) type Confusion = [[u32; CLASSES]; CLASSES];

/// How well one class is found, each from 0 to 1; 0 where there is nothing to divide by.
pub(crate) struct Figures {
    /// Of the notes that got this verdict, the share that have this label.
    pub(crate) precision: f64,
    /// Of the notes that have this label, the share that got this verdict.
    pub(crate) recall: f64,
    /// The harmonic mean of both.
    pub(crate) f1: f64,
    /// How many notes have this label.
    pub(crate) count: u32,
}

impl Figures {
    pub(crate) fn of(table: &Confusion, class: usize) -> Self {
        let right = f64::from(table[class][class]);
        let count: u32 = table[class].iter().sum();
        let called: u32 = table.iter().map(|row| row[class]).sum();
        let ratio = |of: u32| if of == 0 { 0.0 } else { right / f64::from(of) };
        let (precision, recall) = (ratio(called), ratio(count));
        let sum = precision + recall;
        let f1 = if sum == 0.0 {
            0.0
        } else {
            2.0 * precision * recall / sum
        };
        Self {
            precision,
            recall,
            f1,
            count,
        }
    }
}

/// The mean F1 of the classes that the notes have.
pub(crate) fn macro_f1(table: &Confusion) -> f64 {
    let present: Vec<f64> = (0..CLASSES)
        .map(|class| Figures::of(table, class))
        .filter(|figures| figures.count > 0)
        .map(|figures| figures.f1)
        .collect();
    mean(&present)
}

/// Of `whole`, the share that `part` is; `None` of nothing.
#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(crate) fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The mean; 0 of nothing.
#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// The least of some values.
pub(crate) fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

/// The most of some values.
pub(crate) fn most(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

/// The standard deviation of a sample (divided by one less than its size); 0 of fewer than two.
#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(crate) fn deviation(values: &[f64]) -> f64 {
    let middle = mean(values);
    let squares: f64 = values.iter().map(|value| (value - middle).powi(2)).sum();
    (squares / values.len().saturating_sub(1).max(1) as f64).sqrt()
}

/// Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank.
pub(crate) fn spearman(pairs: &[(f64, f64)]) -> f64 {
    let first = ranks(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
    let second = ranks(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    pearson(&first, &second)
}

#[allow(clippy::cast_precision_loss, reason = "ranks are far below 2^52")]
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    for tied in order.chunk_by(|&a, &b| values[a].total_cmp(&values[b]).is_eq()) {
        let below = order.partition_point(|&index| values[index] < values[tied[0]]);
        let rank = below as f64 + f64::midpoint(tied.len() as f64, 1.0);
        for &index in tied {
            ranks[index] = rank;
        }
    }
    ranks
}

fn pearson(first: &[f64], second: &[f64]) -> f64 {
    let (mean_first, mean_second) = (mean(first), mean(second));
    let (mut both, mut of_first, mut of_second) = (0.0, 0.0, 0.0);
    for (a, b) in first.iter().zip(second) {
        let (a, b) = (a - mean_first, b - mean_second);
        both += a * b;
        of_first += a * a;
        of_second += b * b;
    }
    let spread = (of_first * of_second).sqrt();
    if spread == 0.0 { 0.0 } else { both / spread }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(value: f64, wanted: f64) -> bool {
        (value - wanted).abs() < 1e-9
    }

    #[test]
    fn ties_share_their_rank() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0]), [2.5, 1.0, 2.5]);
    }

    #[test]
    fn correlation_of_order_and_of_its_reverse() {
        let up = [(1.0, 10.0), (2.0, 100.0), (3.0, 1000.0)];
        assert!(is(spearman(&up), 1.0));
        let down = up.map(|(a, b)| (a, -b));
        assert!(is(spearman(&down), -1.0));
    }

    #[test]
    fn figures_of_a_known_table() {
        // 8 of 10 good found, 2 of 10 generic called good.
        let mut table = Confusion::default();
        table[0] = [8, 2, 0, 0];
        table[1] = [2, 8, 0, 0];
        let good = Figures::of(&table, 0);
        assert!(is(good.precision, 0.8) && is(good.recall, 0.8) && is(good.f1, 0.8));
        assert!(
            is(macro_f1(&table), 0.8),
            "classes without notes do not count"
        );
    }

    #[test]
    fn spread_of_a_known_sample() {
        let sample = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        assert!(is(mean(&sample), 5.0));
        assert!(is(deviation(&sample), (32.0_f64 / 7.0).sqrt()));
        assert!(is(least(&sample), 2.0) && is(most(&sample), 9.0));
        assert!(is(deviation(&[3.0]), 0.0) && is(mean(&[]), 0.0));
    }
}
