//! Draws the window's triangles into a picture without a graphics adapter, so that pictures are
//! the same on every machine and the tests need no driver.

#![allow(clippy::disallowed_methods, clippy::indexing_slicing, reason = "a painter of tests mixes what it is given")]

use eframe::egui::{self, Color32, Pos2, Rect, TextureId, epaint};
use egui_kittest::TestRenderer;
use image::RgbaImage;
use std::collections::HashMap;

/// Keeps what the textures hold, as a graphics adapter would.
#[derive(Default)]
pub struct Painter {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    width: usize,
    height: usize,
    texels: Vec<Color32>,
    /// The nearest texel instead of the four around.
    nearest: bool,
}

/// A corner: place in pixels, place in its texture from 0 to 1, premultiplied colour from 0 to 1.
#[derive(Clone, Copy)]
struct Corner {
    x: f32,
    y: f32,
    /// u, v, red, green, blue, alpha.
    rest: [f32; 6],
}

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut epaint::textures::TexturesDelta) {
        for (id, patches) in delta.set.drain() {
            for patch in patches {
                self.take(id, &patch);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let mut canvas = Canvas { width, height, pixels: vec![Color32::TRANSPARENT; width * height] };
        for primitive in ctx.tessellate(output.shapes.clone(), scale) {
            let epaint::Primitive::Mesh(mesh) = primitive.primitive else {
                return Err("only triangles can be drawn here".to_owned());
            };
            let texture = self.textures.get(&mesh.texture_id).ok_or("a texture is missing")?;
            canvas.mesh(&mesh, texture, primitive.clip_rect * scale, scale);
        }
        let bytes = canvas.pixels.iter().flat_map(Color32::to_array).collect();
        RgbaImage::from_raw(width as u32, height as u32, bytes).ok_or_else(|| "the picture has no size".to_owned())
    }
}

impl Painter {
    fn take(&mut self, id: TextureId, patch: &epaint::ImageDelta) {
        let epaint::ImageData::Color(image) = &patch.image;
        let [width, height] = image.size;
        let Some([left, top]) = patch.pos else {
            let nearest = patch.options.magnification == egui::TextureFilter::Nearest;
            let texels = image.pixels.clone();
            self.textures.insert(id, Texture { width, height, texels, nearest });
            return;
        };
        let Some(texture) = self.textures.get_mut(&id) else { return };
        for (row, texels) in image.pixels.chunks_exact(width).enumerate() {
            let start = (top + row) * texture.width + left;
            texture.texels[start..start + width].copy_from_slice(texels);
        }
    }
}

impl Texture {
    fn texel(&self, x: f32, y: f32) -> [f32; 4] {
        let x = (x.max(0.0) as usize).min(self.width - 1);
        let y = (y.max(0.0) as usize).min(self.height - 1);
        self.texels[y * self.width + x].to_array().map(f32::from)
    }

    /// The colour at a place, each part from 0 to 1.
    fn colour(&self, u: f32, v: f32) -> [f32; 4] {
        let (x, y) = (u * self.width as f32, v * self.height as f32);
        if self.nearest {
            return self.texel(x.floor(), y.floor()).map(|part| part / 255.0);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right, below) = (x - left, y - top);
        // Letters lie on the pixels; to mix four texels where one counts would be most of the work.
        if right < 0.01 && below < 0.01 {
            return self.texel(left, top).map(|part| part / 255.0);
        }
        let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|(dx, dy)| {
            let weight = (if dx > 0.0 { right } else { 1.0 - right }) * (if dy > 0.0 { below } else { 1.0 - below });
            (self.texel(left + dx, top + dy), weight)
        });
        std::array::from_fn(|part| corners.iter().map(|(texel, weight)| texel[part] * weight).sum::<f32>() / 255.0)
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
}

impl Canvas {
    fn mesh(&mut self, mesh: &epaint::Mesh, texture: &Texture, clip: Rect, scale: f32) {
        let bounds = Rect::from_min_max(Pos2::ZERO, egui::pos2(self.width as f32, self.height as f32));
        let clip = Rect::from_min_max(clip.min.round(), clip.max.round()).intersect(bounds);
        if !clip.is_positive() {
            return;
        }
        for triangle in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|at| corner(&mesh.vertices[triangle[at] as usize], scale));
            self.triangle(corners, texture, clip);
        }
    }

    /// Fills the pixels whose middle lies inside; one on an edge belongs to the triangle at its right or below.
    fn triangle(&mut self, corners: [Corner; 3], texture: &Texture, clip: Rect) {
        let [a, b, c] = corners;
        let area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        if area == 0.0 {
            return;
        }
        let slope = |part: usize| {
            let (to_b, to_c) = (b.rest[part] - a.rest[part], c.rest[part] - a.rest[part]);
            let across = (to_b * (c.y - a.y) - to_c * (b.y - a.y)) / area;
            let down = (to_c * (b.x - a.x) - to_b * (c.x - a.x)) / area;
            (across, down)
        };
        let slopes: [(f32, f32); 6] = std::array::from_fn(slope);
        let even = slopes.iter().all(|(across, down)| *across == 0.0 && *down == 0.0);
        let one_colour = even.then(|| shade(&a.rest, texture));

        let mut by_height = corners;
        by_height.sort_by(|one, other| one.y.total_cmp(&other.y));
        let [high, middle, low] = by_height;
        let first = (high.y.max(clip.top()) - 0.5).ceil() as usize;
        let end = (low.y.min(clip.bottom()) - 0.5).ceil().max(0.0) as usize;
        for row in first..end {
            let y = row as f32 + 0.5;
            let long = edge(high, low, y);
            let short = if y < middle.y { edge(high, middle, y) } else { edge(middle, low, y) };
            let from = (long.min(short).max(clip.left()) - 0.5).ceil() as usize;
            let to = (long.max(short).min(clip.right()) - 0.5).ceil().max(0.0) as usize;
            let Some(pixels) = self.pixels.get_mut(row * self.width + from..row * self.width + to) else { continue };
            match one_colour {
                Some([.., 1.0]) => pixels.fill(over(one_colour.unwrap_or_default(), Color32::TRANSPARENT)),
                Some(colour) => pixels.iter_mut().for_each(|pixel| *pixel = over(colour, *pixel)),
                None => {
                    for (column, pixel) in (from..).zip(pixels) {
                        let (right, down) = (column as f32 + 0.5 - a.x, y - a.y);
                        let at = std::array::from_fn(|part| {
                            let (across, downward) = slopes[part];
                            a.rest[part] + across * right + downward * down
                        });
                        *pixel = over(shade(&at, texture), *pixel);
                    }
                }
            }
        }
    }
}

fn corner(vertex: &epaint::Vertex, scale: f32) -> Corner {
    let [red, green, blue, alpha] = vertex.color.to_array().map(|part| f32::from(part) / 255.0);
    let (x, y) = (vertex.pos.x * scale, vertex.pos.y * scale);
    Corner { x, y, rest: [vertex.uv.x, vertex.uv.y, red, green, blue, alpha] }
}

/// Where an edge crosses the middle of a row; both triangles beside it reckon the same.
fn edge(from: Corner, to: Corner, y: f32) -> f32 {
    from.x + (to.x - from.x) * ((y - from.y) / (to.y - from.y))
}

fn shade(rest: &[f32; 6], texture: &Texture) -> [f32; 4] {
    let [u, v, colour @ ..] = *rest;
    let texel = texture.colour(u, v);
    std::array::from_fn(|part| texel[part] * colour[part])
}

/// A premultiplied colour laid over what is there.
fn over(colour: [f32; 4], below: Color32) -> Color32 {
    let seen_through = 1.0 - colour[3];
    let below = below.to_array();
    let [red, green, blue, alpha] =
        std::array::from_fn(|part| (colour[part] * 255.0 + f32::from(below[part]) * seen_through).round() as u8);
    Color32::from_rgba_premultiplied(red, green, blue, alpha)
}
