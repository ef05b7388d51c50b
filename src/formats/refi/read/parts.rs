//! Reading a project's lists: users, codes, variables, cases, links, sets and graphs.

use super::super::data::{
    Case, Code, Edge, Graph, Link, Project, Set, User, Value, ValueKind, Variable, VariableValue, Vertex,
};
use super::super::error::RefiError;
use super::element::Reading;

impl Reading<'_> {
    pub fn project(&mut self) -> Result<Project, RefiError> {
        let users = self.listed(0, "Users", "User", |reading, at| {
            let guid = reading.own_guid(at, "User");
            Some(User { guid, name: reading.words(at, "name"), id: reading.words(at, "id") })
        });
        self.set_users(users);
        let mut project = Project {
            name: self.words(0, "name"),
            origin: self.words(0, "origin"),
            base_path: self.words(0, "basePath"),
            stamp: self.stamp(0, "GUID"),
            description: self.child_text(0, "Description"),
            note_refs: self.references(0, "NoteRef"),
            variables: self.listed(0, "Variables", "Variable", Reading::variable),
            cases: self.listed(0, "Cases", "Case", Reading::case),
            links: self.listed(0, "Links", "Link", Reading::link),
            sets: self.listed(0, "Sets", "Set", Reading::set),
            graphs: self.listed(0, "Graphs", "Graph", Reading::graph),
            ..Project::default()
        };
        if let Some(codebook) = self.tree.child(0, "CodeBook") {
            project.codes = self.codes(codebook);
        }
        project.sources = self.sources()?;
        project.notes = self.notes()?;
        project.users = self.take_users();
        Ok(project)
    }

    /// The codes of a codebook, parents before their children.
    pub fn codes(&mut self, codebook: usize) -> Vec<Code> {
        let mut codes: Vec<Code> = Vec::new();
        let tree = self.tree;
        let tops = tree.children(codebook, "Codes").flat_map(|list| tree.children(list, "Code"));
        let mut waiting: Vec<(usize, Option<usize>)> = tops.map(|at| (at, None)).collect();
        waiting.reverse();
        while let Some((at, parent)) = waiting.pop() {
            let children: Vec<usize> = tree.children(at, "Code").collect();
            waiting.extend(children.into_iter().rev().map(|child| (child, Some(codes.len()))));
            let code = Code {
                guid: self.own_guid(at, "Code"),
                name: self.words(at, "name"),
                description: self.child_text(at, "Description"),
                colour: self.colour(at),
                is_codable: !matches!(tree.attribute(at, "isCodable").trim(), "false" | "0" | "False" | "FALSE"),
                parent,
                note_refs: self.references(at, "NoteRef"),
            };
            codes.push(code);
        }
        codes
    }

    fn variable(&mut self, at: usize) -> Option<Variable> {
        Some(Variable {
            guid: self.own_guid(at, "Variable"),
            name: self.words(at, "name"),
            description: self.child_text(at, "Description"),
            kind: self.tree.attribute(at, "typeOfVariable").trim().parse().unwrap_or_default(),
        })
    }

    pub fn values(&mut self, at: usize) -> Vec<VariableValue> {
        self.each(at, "VariableValue", |reading, at| {
            let variable = reading.tree.child(at, "VariableRef")?;
            let variable = reading.reference(variable, "targetGUID", "VariableRef")?;
            let named = |node: &str| node.strip_suffix("Value").and_then(|kind| kind.parse::<ValueKind>().ok());
            let tree = reading.tree;
            let value = tree.node(at).children.iter().find_map(|&child| {
                let node = tree.node(child);
                let kind = named(&node.name)?;
                let text = if kind == ValueKind::Text { node.text.clone() } else { node.text.trim().to_owned() };
                Some(Value { kind, text })
            });
            Some(VariableValue { variable, value })
        })
    }

    fn case(&mut self, at: usize) -> Option<Case> {
        Some(Case {
            guid: self.own_guid(at, "Case"),
            name: self.words(at, "name"),
            description: self.child_text(at, "Description"),
            codes: self.references(at, "CodeRef"),
            values: self.values(at),
            sources: self.references(at, "SourceRef"),
            selections: self.references(at, "SelectionRef"),
        })
    }

    fn link(&mut self, at: usize) -> Option<Link> {
        Some(Link {
            guid: self.own_guid(at, "Link"),
            name: self.words(at, "name"),
            direction: self.words(at, "direction"),
            colour: self.colour(at),
            origin: self.reference(at, "originGUID", "Link"),
            target: self.reference(at, "targetGUID", "Link"),
            note_refs: self.references(at, "NoteRef"),
        })
    }

    pub fn set(&mut self, at: usize) -> Option<Set> {
        Some(Set {
            guid: self.own_guid(at, "Set"),
            name: self.words(at, "name"),
            description: self.child_text(at, "Description"),
            codes: self.references(at, "MemberCode"),
            sources: self.references(at, "MemberSource"),
            notes: self.references(at, "MemberNote"),
        })
    }

    fn graph(&mut self, at: usize) -> Option<Graph> {
        Some(Graph {
            guid: self.own_guid(at, "Graph"),
            name: self.words(at, "name"),
            vertices: self.each(at, "Vertex", Reading::vertex),
            edges: self.each(at, "Edge", Reading::edge),
        })
    }

    fn vertex(&mut self, at: usize) -> Option<Vertex> {
        Some(Vertex {
            first: (self.number(at, "firstX")?, self.number(at, "firstY")?),
            guid: self.own_guid(at, "Vertex"),
            represented: self.reference(at, "representedGUID", "Vertex"),
            name: self.words(at, "name"),
            second_x: self.number(at, "secondX"),
            second_y: self.number(at, "secondY"),
            shape: self.words(at, "shape"),
            colour: self.colour(at),
        })
    }

    fn edge(&mut self, at: usize) -> Option<Edge> {
        Some(Edge {
            source: self.reference(at, "sourceVertex", "Edge")?,
            target: self.reference(at, "targetVertex", "Edge")?,
            guid: self.own_guid(at, "Edge"),
            represented: self.reference(at, "representedGUID", "Edge/@representedGUID"),
            name: self.words(at, "name"),
            colour: self.colour(at),
            direction: self.words(at, "direction"),
            line_style: self.words(at, "lineStyle"),
        })
    }
}
