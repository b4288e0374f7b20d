//! The curve that turns a sum into a probability, and from where on a relation is claimed.

/// A row out of its fold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scored {
    /// The sum of the trees.
    pub(crate) sum: f64,
    /// Whether it is what the head looks for.
    pub(crate) is: bool,
    /// How many pairs of real news it stands for.
    pub(crate) weight: f64,
}

/// A little weight against steep curves, without which a handful of rows gives none.
const RIDGE: f64 = 0.01;

/// Fits log odds = offset + slope · sum by Newton's method on the logistic loss (Platt, 1999).
pub(crate) fn fit(rows: &[Scored]) -> (f64, f64) {
    let (mut offset, mut slope) = (0.0, 1.0);
    for _ in 0..1000 {
        let (mut g0, mut g1, mut h00, mut h01, mut h11) = (0.0, 0.0, 1e-9, 0.0, RIDGE);
        g1 += RIDGE * slope;
        for row in rows {
            let p = 1.0 / (1.0 + f64::exp(-(offset + slope * row.sum)));
            let error = row.weight * (p - f64::from(u8::from(row.is)));
            let curvature = row.weight * p * (1.0 - p);
            g0 += error;
            g1 += error * row.sum;
            h00 += curvature;
            h01 += curvature * row.sum;
            h11 += curvature * row.sum * row.sum;
        }
        let determinant = h00 * h11 - h01 * h01;
        let step = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant);
        // A long step overshoots where nearly all rows lie on one side.
        let short = |step: f64| step.clamp(-1.0, 1.0);
        offset -= short(step.0);
        slope -= short(step.1);
        if step.0.abs() + step.1.abs() < 1e-9 {
            break;
        }
    }
    (offset, slope)
}
