//! The coordinate transformations of PDF: `[a b c d e f]`, row vectors.

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matrix(pub [f64; 6]);

impl Matrix {
    pub const IDENTITY: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub fn shift(x: f64, y: f64) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This transformation first, then the other.
    pub fn then(&self, other: &Matrix) -> Matrix {
        let (Matrix([a, b, c, d, e, f]), Matrix([p, q, r, s, t, u])) = (self, other);
        Matrix([a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u])
    }

    pub fn point(&self, x: f64, y: f64) -> (f64, f64) {
        let (dx, dy) = self.vector(x, y);
        (dx + self.0[4], dy + self.0[5])
    }

    /// A direction: without the shift.
    pub fn vector(&self, x: f64, y: f64) -> (f64, f64) {
        let Matrix([a, b, c, d, ..]) = self;
        (a * x + c * y, b * x + d * y)
    }
}
