//! How far apart two colours look, also to people with dichromatic sight: CIEDE2000 (Sharma, Wu & Dalal 2005) after
//! the simulation of Machado, Oliveira & Fernandes (2009) at full severity. For tests of the palette.

use eframe::egui::Color32;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Normal,
    Deuteranopia,
    Protanopia,
}

impl Sight {
    pub const ALL: [Sight; 3] = [Sight::Normal, Sight::Deuteranopia, Sight::Protanopia];

    /// What becomes of linear red, green and blue.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Sight::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Sight::Deuteranopia => {
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            }
            Sight::Protanopia => {
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            }
        }
    }
}

fn times(matrix: [[f64; 3]; 3], v: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

/// A colour in CIELAB (D65), as a kind of sight has it.
pub fn lab(color: Color32, sight: Sight) -> [f64; 3] {
    let linear = [color.r(), color.g(), color.b()].map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let seen = times(sight.matrix(), linear).map(|value| value.clamp(0.0, 1.0));
    let to_xyz =
        [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];
    let [x, y, z] = times(to_xyz, seen);
    let f = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    let (x, y, z) = (f(x / 0.95047), f(y), f(z / 1.08883));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// ΔE2000 of two colours in CIELAB. Around 1 is just seen when side by side.
pub fn difference(first: [f64; 3], second: [f64; 3]) -> f64 {
    let chroma = |a: f64, b: f64| a.hypot(b);
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25f64.powi(7))).sqrt();
    let mean = (chroma(first[1], first[2]) + chroma(second[1], second[2])) / 2.0;
    let stretch = 1.0 + 0.5 * (1.0 - seventh(mean));
    let polar = |lab: [f64; 3]| {
        let a = lab[1] * stretch;
        let hue = if a == 0.0 && lab[2] == 0.0 { 0.0 } else { lab[2].atan2(a).to_degrees().rem_euclid(360.0) };
        (chroma(a, lab[2]), hue)
    };
    let ((c1, h1), (c2, h2)) = (polar(first), polar(second));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let hue = match h1 + h2 {
        sum if grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let (light, c) = ((first[0] + second[0]) / 2.0, (c1 + c2) / 2.0);
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.20 * cos(4.0 * hue - 63.0);
    let around_blue = 30.0 * (-((hue - 275.0) / 25.0).powi(2)).exp();
    let rotation = -(2.0 * around_blue).to_radians().sin() * 2.0 * seventh(c);
    let off = (light - 50.0).powi(2);
    let l = (second[0] - first[0]) / (1.0 + 0.015 * off / (20.0 + off).sqrt());
    let c_part = (c2 - c1) / (1.0 + 0.045 * c);
    let h_part = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * c * t);
    (l * l + c_part * c_part + h_part * h_part + rotation * c_part * h_part).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the table of test data that Sharma, Wu and Dalal published with the formula.
    #[test]
    fn the_difference_is_that_of_the_published_table() {
        for (first, second, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
            ([50.0, 2.8361, -74.0200], [50.0, 0.0, -82.7485], 3.4412),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0009], 7.1792),
            ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0011], 7.2195),
            ([50.0, -0.0010, 2.4900], [50.0, 0.0009, -2.4900], 4.8045),
            ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
            ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.2630),
            ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
            ([90.8027, -2.0831, 1.4410], [91.1528, -1.6435, 0.0447], 1.4441),
            ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
        ] {
            for found in [difference(first, second), difference(second, first)] {
                assert!((found - expected).abs() < 1e-4, "{first:?} {second:?}: {found}");
            }
        }
    }

    #[test]
    fn white_is_white_to_everybody_and_red_and_green_come_together() {
        for sight in Sight::ALL {
            assert!(difference(lab(Color32::WHITE, sight), [100.0, 0.0, 0.0]) < 0.1, "{sight:?}");
        }
        let (red, green) = (Color32::from_rgb(0xb0, 0x50, 0x30), Color32::from_rgb(0x70, 0x70, 0x30));
        let apart = |sight| difference(lab(red, sight), lab(green, sight));
        assert!(apart(Sight::Deuteranopia) < apart(Sight::Normal) / 2.0);
    }
}
