// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel

/// One question as HTTP sees it: a path to get, what narrows it down, and the shape of the answer. For the document of the API.
package struct QueryRoute: Sendable {
    /// The path, such as `/products/{product}`.
    package let path: String
    /// The tag it is listed under: an area of the kernel such as `catalog`, or another name.
    package let area: String
    /// What it answers, in a line.
    package let summary: Text
    /// What stands in the path, the query and the headers.
    package let parameters: [QueryParameter]
    /// The shape of the answer.
    package let response: Shape
    /// The media type of the answer.
    package let mediaType: String
    /// Whether it is answered to everyone.
    package let isPublic: Bool

    /// Describes a question whose answer is of a shape.
    package init(
        _ path: String, area: String, _ summary: Text, parameters: [QueryParameter] = [], response: Shape,
        mediaType: String = "application/json", isPublic: Bool = false
    ) {
        self.path = path
        self.area = area
        self.summary = summary
        self.parameters = parameters
        self.response = response
        self.mediaType = mediaType
        self.isPublic = isPublic
    }

    /// Describes a question whose answer is of a type; its shape is learnt from its `init(from:)`.
    package init(
        _ path: String, area: String, _ summary: Text, parameters: [QueryParameter] = [], response: any Decodable.Type,
        isPublic: Bool = false
    ) {
        let shape = SchemaProbe.shape(of: response)
        self.init(path, area: area, summary, parameters: parameters, response: shape, isPublic: isPublic)
    }
}

/// A value that narrows a question down.
package struct QueryParameter: Sendable {
    /// Where it stands.
    package enum Place: String, Sendable {
        case path, query, header
    }

    /// Its name.
    package let name: String
    /// Where it stands.
    package let place: Place
    /// What it is.
    package let shape: Shape
    /// Whether it must be given; what stands in the path must.
    package let isRequired: Bool
    /// What it does, in a line.
    package let summary: Text

    /// Describes a value.
    package init(_ name: String, in place: Place = .query, _ shape: Shape = .text, isRequired: Bool = false, _ summary: Text) {
        self.name = name
        self.place = place
        self.shape = shape
        self.isRequired = isRequired || place == .path
        self.summary = summary
    }
}
