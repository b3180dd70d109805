// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace fangzhi::readers {

// The deepest nesting of elements that is read, and the most nodes of a page.
constexpr int MaxHtmlDepth = 256;
constexpr int MaxHtmlNodes = 2'000'000;

// The elements that are told apart; all others are Other.
enum class Tag : quint8 {
    Text, // not an element
    Other,
    A,
    Applet,
    Address,
    Article,
    Aside,
    Audio,
    Blockquote,
    Body,
    Br,
    Button,
    Canvas,
    Caption,
    Center,
    Dd,
    Div,
    Dl,
    Dt,
    Figcaption,
    Figure,
    Footer,
    Form,
    Frame,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hr,
    Html,
    Iframe,
    Img,
    Li,
    Link,
    Main,
    Meta,
    Nav,
    Noscript,
    Object,
    Ol,
    P,
    Pre,
    Script,
    Section,
    Select,
    Style,
    Svg,
    Table,
    Tbody,
    Td,
    Template,
    Textarea,
    Tfoot,
    Th,
    Thead,
    Time,
    Title,
    Tr,
    Ul,
    Video,
};

struct HtmlNode {
    Tag tag = Tag::Other;
    bool hidden = false; // by the attribute hidden or the style display:none
    int parent = -1;
    int end = 0; // the nodes below it are those from the one after it up to this
    int begin = 0; // of its text, in HtmlTree::textOf, or of its attributes
    int count = 0;
};

// A page as libxml2 understands it: nodes in document order, so that all work on it is loops and no
// recursion. Only the attributes that matter are kept.
class HtmlTree {
public:
    // `html` is any text; no part of it is fetched and no entity from outside is read. Linear.
    // Errors: TooLarge where it is nested deeper than MaxHtmlDepth or has more than MaxHtmlNodes.
    static core::Result<HtmlTree> parse(const QString &html);

    int size() const { return int(m_nodes.size()); }
    const HtmlNode &operator[](int node) const { return m_nodes[size_t(node)]; }
    // Of a Text node, as UTF-8.
    QByteArrayView text(int node) const;
    // Of an element; empty where it has no such attribute.
    QByteArrayView attribute(int node, QByteArrayView name) const;
    // All text at and below a node, of scripts too.
    QString allText(int node) const;
    // The comments of the page that stand before its first element, where programs that save pages put the
    // address.
    const QByteArray &leadingComments() const { return m_comments; }

private:
    friend class HtmlTreeBuilder;

    std::vector<HtmlNode> m_nodes;
    QByteArray m_text;
    std::vector<std::pair<QByteArray, QByteArray>> m_attributes;
    QByteArray m_comments;
};

// 1 to 6 for h1 to h6, else 0.
constexpr int headingLevel(Tag tag)
{
    return tag >= Tag::H1 && tag <= Tag::H6 ? int(tag) - int(Tag::H1) + 1 : 0;
}

// Whether an element begins and ends lines.
bool isBlockTag(Tag tag);

// Whether what is inside is never part of an article: scripts, navigation, form controls …
bool isDroppedTag(Tag tag);

} // namespace fangzhi::readers
