//! Building a project's lists: users, codes, variables, cases, links, sets and graphs.

use super::super::data::{Case, Code, Codebook, Edge, Graph, Link, Project, Set, Vertex};
use super::super::schema::{DIRECTIONS, LINE_STYLES, SHAPES};
use super::build::Build;

impl Build {
    pub fn project(&mut self, project: &Project) {
        self.tree.set(0, "name", project.name.as_str());
        self.words(0, "origin", &project.origin);
        self.stamp(0, &project.stamp, "GUID");
        self.words(0, "basePath", &project.base_path);
        self.list(0, "Users", &project.users, |build, list, user| {
            let at = build.identified(list, "User", &user.guid);
            build.words(at, "name", &user.name);
            build.words(at, "id", &user.id);
        });
        if !project.codes.is_empty() {
            let codebook = self.tree.add(0, "CodeBook");
            self.codes(codebook, &project.codes, true);
        }
        self.list(0, "Variables", &project.variables, |build, list, variable| {
            let at = build.identified(list, "Variable", &variable.guid);
            build.tree.set(at, "name", variable.name.as_str());
            let kind: &str = build.kind(&variable.guid).into();
            build.tree.set(at, "typeOfVariable", kind);
            build.text_child(at, "Description", &variable.description);
        });
        self.list(0, "Cases", &project.cases, Build::case);
        self.list(0, "Sources", &project.sources, Build::source);
        self.list(0, "Notes", &project.notes, |build, list, note| build.text_source(list, "Note", note));
        self.list(0, "Links", &project.links, Build::link);
        self.list(0, "Sets", &project.sets, Build::set);
        self.list(0, "Graphs", &project.graphs, Build::graph);
        self.text_child(0, "Description", &project.description);
        self.references(0, "NoteRef", &project.note_refs);
    }

    pub fn codebook(&mut self, codebook: &Codebook) {
        self.words(0, "origin", &codebook.origin);
        self.codes(0, &codebook.codes, false);
        self.list(0, "Sets", &codebook.sets, |build, list, set| {
            let at = build.identified(list, "Set", &set.guid);
            build.tree.set(at, "name", set.name.as_str());
            build.text_child(at, "Description", &set.description);
            for code in &set.codes {
                build.identified(at, "MemberCode", code);
            }
        });
    }

    /// Adds a wrapper with its elements; none if there are none.
    fn list<T>(&mut self, within: usize, wrapper: &str, things: &[T], one: impl Fn(&mut Build, usize, &T)) {
        if !things.is_empty() {
            let list = self.tree.add(within, wrapper);
            things.iter().for_each(|thing| one(self, list, thing));
        }
    }

    fn codes(&mut self, codebook: usize, codes: &[Code], with_notes: bool) {
        let list = self.tree.add(codebook, "Codes");
        let mut places: Vec<usize> = Vec::with_capacity(codes.len());
        for code in codes {
            let parent = code.parent.and_then(|parent| places.get(parent)).copied();
            let at = self.identified(parent.unwrap_or(list), "Code", &code.guid);
            places.push(at);
            self.tree.set(at, "name", code.name.as_str());
            // A folder that carries codings is a contradiction, which some programs refuse.
            let is_codable = code.is_codable || self.coded.contains(&code.guid);
            self.tree.set(at, "isCodable", is_codable.to_string());
            self.colour(at, code.colour);
            self.text_child(at, "Description", &code.description);
            if with_notes {
                self.references(at, "NoteRef", &code.note_refs);
            }
        }
    }

    fn case(&mut self, list: usize, case: &Case) {
        let at = self.identified(list, "Case", &case.guid);
        self.words(at, "name", &case.name);
        self.text_child(at, "Description", &case.description);
        self.references(at, "CodeRef", &case.codes);
        self.values(at, &case.values);
        self.references(at, "SourceRef", &case.sources);
        self.references(at, "SelectionRef", &case.selections);
    }

    fn link(&mut self, list: usize, link: &Link) {
        let at = self.identified(list, "Link", &link.guid);
        self.words(at, "name", &link.name);
        self.one_of(at, "direction", DIRECTIONS, &link.direction);
        self.colour(at, link.colour);
        self.guid(at, "originGUID", link.origin.as_ref());
        self.guid(at, "targetGUID", link.target.as_ref());
        self.references(at, "NoteRef", &link.note_refs);
    }

    fn set(&mut self, list: usize, set: &Set) {
        let at = self.identified(list, "Set", &set.guid);
        self.tree.set(at, "name", set.name.as_str());
        self.text_child(at, "Description", &set.description);
        self.references(at, "MemberCode", &set.codes);
        self.references(at, "MemberSource", &set.sources);
        self.references(at, "MemberNote", &set.notes);
    }

    fn graph(&mut self, list: usize, graph: &Graph) {
        let at = self.identified(list, "Graph", &graph.guid);
        self.words(at, "name", &graph.name);
        graph.vertices.iter().for_each(|vertex| self.vertex(at, vertex));
        graph.edges.iter().for_each(|edge| self.edge(at, edge));
    }

    fn vertex(&mut self, graph: usize, vertex: &Vertex) {
        let at = self.identified(graph, "Vertex", &vertex.guid);
        self.guid(at, "representedGUID", vertex.represented.as_ref());
        self.words(at, "name", &vertex.name);
        self.number(at, "firstX", vertex.first.0);
        self.number(at, "firstY", vertex.first.1);
        self.maybe_number(at, "secondX", vertex.second_x);
        self.maybe_number(at, "secondY", vertex.second_y);
        self.one_of(at, "shape", SHAPES, &vertex.shape);
        self.colour(at, vertex.colour);
    }

    fn edge(&mut self, graph: usize, edge: &Edge) {
        let at = self.identified(graph, "Edge", &edge.guid);
        self.guid(at, "representedGUID", edge.represented.as_ref());
        self.words(at, "name", &edge.name);
        self.tree.set(at, "sourceVertex", edge.source.as_str());
        self.tree.set(at, "targetVertex", edge.target.as_str());
        self.colour(at, edge.colour);
        self.one_of(at, "direction", DIRECTIONS, &edge.direction);
        self.one_of(at, "lineStyle", LINE_STYLES, &edge.line_style);
    }
}
