// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// A table of things of one kind, each with a page of its own.
struct ThingList {
    struct Cell {
        let text: String
        var state: String?
        var link: String?
        var isNumber = false
    }

    /// What stands over a column, and whether numbers stand under it.
    typealias Title = (title: Text, isNumber: Bool)

    struct Row {
        let cells: [Cell]
    }

    struct Heading {
        let text: String
        let isNumber: Bool
    }

    let name: String
    let headings: [Heading]
    let rows: [Row]
    let isEmpty: Bool
    let actions: [ThingAction]
    let note: String?
    let done: String?

    init(
        _ name: Text, _ headings: [(title: Text, isNumber: Bool)], rows: [[Cell]], actions: [ThingAction] = [], note: Text? = nil,
        done: String? = nil, _ language: Language
    ) {
        self.name = name(language)
        self.headings = headings.map { Heading(text: $0.title(language), isNumber: $0.isNumber) }
        self.rows = rows.map(Row.init)
        isEmpty = rows.isEmpty
        self.actions = actions
        self.note = note?(language)
        self.done = done
    }
}

/// Something that can be done about a thing.
struct ThingAction {
    let title: String
    let path: String
    /// Whether nothing is to be filled in, so that a button does it.
    let isPlain: Bool
    let isGrave: Bool
    let back: String
    /// Where the form is that has to be filled in, with the way back.
    let link: String

    init(_ title: Text, _ path: String, isPlain: Bool = false, isGrave: Bool = false, back: String, _ language: Language) {
        self.title = title(language)
        self.path = path
        self.isPlain = isPlain
        self.isGrave = isGrave
        self.back = back
        link = path + (path.contains("?") ? "&" : "?") + "back=\(back)"
    }
}

/// A form that stands in a page.
struct ThingForm {
    let title: String
    let note: String?
    let action: String
    let fields: [FormField]
    let button: String
    let back: String
    /// What a script may do with it: the name of a class.
    let behaviour: String
    /// What the script has to know.
    let data: String
    let hasFile: Bool

    init(
        _ title: Text, _ action: String, note: Text? = nil, fields: [FormField], button: Text, back: String, behaviour: String = "",
        data: String = "", _ language: Language
    ) {
        self.title = title(language)
        self.note = note?(language)
        self.action = action
        self.fields = fields
        self.button = button(language)
        self.back = back
        self.behaviour = behaviour
        self.data = data
        hasFile = fields.contains(where: \.isFile)
    }
}

/// A link to a page that belongs to this one.
struct PageLink {
    let title: String
    let path: String

    init(_ title: Text, _ path: String, _ language: Language) {
        self.title = title(language)
        self.path = path
    }
}

/// A page about one thing: what is known, what may be done, and its evidence.
struct ThingPage {
    struct Section {
        let title: String
        let facts: [Fact]
    }

    struct Badge {
        let text: String
        let state: String
    }

    let badge: Badge?
    let intro: String?
    let sections: [Section]
    let lists: [ThingList]
    let actions: [ThingAction]
    let forms: [ThingForm]
    let links: [PageLink]
    let records: [UInt64]
    let hasRecords: Bool
    let done: String?
    /// What stood in the way of what was tried here.
    var problem: String?
    /// Whether the page says when something has changed.
    var hasNews = false

    init(
        status: (Text, state: String)? = nil, intro: String? = nil, sections: [(title: Text, facts: [Fact])], lists: [ThingList] = [],
        actions: [ThingAction] = [], forms: [ThingForm] = [], links: [PageLink] = [], records: [UInt64] = [], done: String? = nil,
        _ language: Language
    ) {
        badge = status.map { Badge(text: $0.0(language), state: $0.state) }
        self.intro = intro
        self.sections = sections.map { Section(title: $0.title(language), facts: $0.facts.filter { !$0.value.isEmpty }) }
        self.lists = lists
        self.actions = actions
        self.forms = forms
        self.links = links
        self.records = records
        hasRecords = !records.isEmpty
        self.done = done
    }
}
