//! A figure as pixels. Only the bundled faces are used and nothing outside the text is read, so the same figure is
//! the same bytes on every machine.

use super::face::{REGULAR, SEMIBOLD};
use super::palette::WIDTH;
use crate::formats::export::ExportError;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, ImageHrefResolver, Options, Tree};
use std::sync::Arc;

const FAILED: ExportError = ExportError::Failed { format: "PNG" };
/// More pixels than that a figure is not drawn in: some 400 MB.
const MOST: f64 = 1e8;

/// An SVG of this module as a PNG, so many pixels a unit (2 to 4 for print; a unit is a ninety-sixth of an inch).
/// The file says its size on paper. Fails if the text is no SVG, or the picture would be empty or beyond 100 million
/// pixels.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, ExportError> {
    encoded(drawn(svg, scale)?, scale).map_err(|_| FAILED)
}

/// A picture for the screen: width and height in pixels, and four bytes a pixel, red, green, blue and opacity, the
/// colours multiplied by it. Fails as [`png`] does.
pub fn pixels(svg: &str, scale: f32) -> Result<(u32, u32, Vec<u8>), ExportError> {
    let pixels = drawn(svg, scale)?;
    Ok((pixels.width(), pixels.height(), pixels.take()))
}

fn drawn(svg: &str, scale: f32) -> Result<Pixmap, ExportError> {
    let tree = Tree::from_str(svg, &options()).map_err(|_| FAILED)?;
    let size = tree.size().scale_by(scale).ok_or(FAILED)?.to_int_size();
    if f64::from(size.width()) * f64::from(size.height()) > MOST {
        return Err(FAILED);
    }
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(FAILED)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels)
}

/// What the SVG is read with: our faces, no pictures from elsewhere.
pub(super) fn options() -> Options<'static> {
    let mut options = Options { font_family: "Mening Sans".to_owned(), ..Options::default() };
    let faces = Arc::make_mut(&mut options.fontdb);
    faces.load_font_data(REGULAR.to_vec());
    faces.load_font_data(SEMIBOLD.to_vec());
    faces.set_sans_serif_family("Mening Sans");
    options.image_href_resolver = ImageHrefResolver {
        resolve_data: Box::new(|_, _, _| None::<usvg::ImageKind>),
        resolve_string: Box::new(|_, _| None),
    };
    options
}

fn encoded(pixels: Pixmap, scale: f32) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let per_meter = (f64::from(scale) * WIDTH / 0.16).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_meter, yppu: per_meter, unit: png::Unit::Meter }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.take_demultiplied())?;
    writer.finish()?;
    Ok(bytes)
}
