// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/htmltree.h"

#include "text/normalize.h"

#include <QCoreApplication>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <string_view>

namespace fangzhi::readers {

namespace {

using core::Error;
using core::ErrorCode;
using Name = std::string_view;

// Fed in pieces, so that a page nested too deeply is left before it was read to its end.
constexpr int PieceSize = 1 << 16;
constexpr qsizetype MaxAttribute = 4'000;
constexpr qsizetype MaxDocumentAttribute = 5'000'000; // a page or a picture inside an attribute

// In the order of Tag, from A on; sorted.
constexpr auto TagNames = std::to_array<Name>(
    {"a",       "applet", "address", "article",  "aside",  "audio",  "blockquote", "body",     "br",
     "button",  "canvas", "caption", "center",   "dd",     "div",    "dl",         "dt",       "figcaption",
     "figure",  "footer", "form",    "frame",    "h1",     "h2",     "h3",         "h4",       "h5",
     "h6",      "head",   "header",  "hr",       "html",   "iframe", "img",        "li",       "link",
     "main",    "meta",   "nav",     "noscript", "object", "ol",     "p",          "pre",      "script",
     "section", "select", "style",   "svg",      "table",  "tbody",  "td",         "template", "textarea",
     "tfoot",   "th",     "thead",   "time",     "title",  "tr",     "ul",         "video"});
static_assert(TagNames.size() == size_t(Tag::Video) - size_t(Tag::A) + 1);

constexpr auto KeptAttributes = std::to_array<Name>(
    {"class", "id", "name", "property", "content", "itemprop", "href", "src", "alt", "colspan", "rowspan",
     "type", "rel", "srcdoc", "datetime", "data-src", "http-equiv", "xmlns:x"});

template <size_t N> bool isOneOf(Name name, const std::array<Name, N> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

Name nameOf(const xmlChar *name)
{
    return name ? Name(reinterpret_cast<const char *>(name)) : Name();
}

Tag tagOf(Name name)
{
    const auto found = std::find(TagNames.begin(), TagNames.end(), name);
    return found == TagNames.end() ? Tag::Other : Tag(int(Tag::A) + int(found - TagNames.begin()));
}

bool hidesContent(Name attribute, Name value)
{
    if (attribute == "hidden")
        return true;
    if (attribute != "style")
        return false;
    QByteArray style(value.data(), qsizetype(std::min<size_t>(value.size(), MaxAttribute)));
    style.replace(' ', QByteArrayView());
    return style.toLower().contains("display:none");
}

// "<![if !vml]>", "<![endif]>", "<![CDATA[": marks of office programs, which libxml2 takes for text. Gives
// the place of the last character of one.
qsizetype skipMarkedSection(const QString &html, qsizetype at)
{
    constexpr qsizetype Longest = 200;
    for (qsizetype i = at + 3; i < std::min(html.size(), at + Longest); ++i) {
        if (html[i] == u'>' || html[i] == u'[')
            return i;
    }
    return at + 2;
}

// A "<" that begins no tag is text; libxml2 would leave out all up to the next ">".
QByteArray withoutStrayBrackets(const QString &html)
{
    QString result;
    result.reserve(html.size());
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QChar next = i + 1 < html.size() ? html[i + 1] : QChar(u' ');
        const bool tag = (next >= u'a' && next <= u'z') || (next >= u'A' && next <= u'Z') || next == u'/'
                         || next == u'!' || next == u'?';
        if (html[i] == u'<' && next == u'!' && i + 2 < html.size() && html[i + 2] == u'[')
            i = skipMarkedSection(html, i);
        else if (html[i] == u'<' && !tag)
            result += QLatin1String("&lt;");
        else
            result += html[i];
    }
    return result.toUtf8();
}

} // namespace

// Turns the parser's events into the tree. The parser closes what the page left open, so that start and
// end come in pairs.
class HtmlTreeBuilder {
public:
    void start(Name name, const xmlChar **attributes)
    {
        if (int(m_open.size()) >= MaxHtmlDepth)
            m_tooDeep = true;
        if (int(m_tree.m_nodes.size()) >= MaxHtmlNodes)
            m_tooMany = true;
        if (isOver())
            return;
        HtmlNode &node = append(tagOf(name));
        node.begin = int(m_tree.m_attributes.size());
        for (; attributes && attributes[0]; attributes += 2) {
            const Name attribute = nameOf(attributes[0]);
            const Name value = nameOf(attributes[1]);
            node.hidden = node.hidden || hidesContent(attribute, value);
            const size_t limit
                = size_t(attribute == "srcdoc" || attribute == "src" ? MaxDocumentAttribute : MaxAttribute);
            if (isOneOf(attribute, KeptAttributes) && value.size() <= limit)
                m_tree.m_attributes.emplace_back(QByteArray(attribute.data(), qsizetype(attribute.size())),
                                                 QByteArray(value.data(), qsizetype(value.size())));
        }
        node.count = int(m_tree.m_attributes.size()) - node.begin;
        m_open.push_back(int(m_tree.m_nodes.size()) - 1);
    }

    void end()
    {
        if (isOver() || m_open.empty())
            return;
        m_tree.m_nodes[size_t(m_open.back())].end = int(m_tree.m_nodes.size());
        m_open.pop_back();
    }

    void characters(const xmlChar *text, int length)
    {
        if (isOver() || length <= 0)
            return;
        const int parent = m_open.empty() ? -1 : m_open.back();
        const bool goesOn = !m_tree.m_nodes.empty() && m_tree.m_nodes.back().tag == Tag::Text
                            && m_tree.m_nodes.back().parent == parent;
        if (!goesOn) {
            if (int(m_tree.m_nodes.size()) >= MaxHtmlNodes) {
                m_tooMany = true;
                return;
            }
            HtmlNode &node = append(Tag::Text);
            node.begin = int(m_tree.m_text.size());
            node.end = int(m_tree.m_nodes.size());
        }
        m_tree.m_text.append(reinterpret_cast<const char *>(text), length);
        m_tree.m_nodes.back().count += length;
    }

    void comment(Name text)
    {
        constexpr int Preamble = 6; // html, head, and what stands at once in them
        if (m_tree.m_nodes.size() < Preamble && m_tree.m_comments.size() < MaxAttribute)
            m_tree.m_comments.append(text.data(), qsizetype(std::min<size_t>(text.size(), MaxAttribute)))
                .append('\n');
    }

    bool isOver() const { return m_tooDeep || m_tooMany; }
    bool isTooDeep() const { return m_tooDeep; }

    HtmlTree take()
    {
        while (!m_open.empty())
            end();
        return std::move(m_tree);
    }

private:
    HtmlNode &append(Tag tag)
    {
        HtmlNode node;
        node.tag = tag;
        node.parent = m_open.empty() ? -1 : m_open.back();
        m_tree.m_nodes.push_back(node);
        return m_tree.m_nodes.back();
    }

    HtmlTree m_tree;
    std::vector<int> m_open;
    bool m_tooDeep = false;
    bool m_tooMany = false;
};

namespace {

htmlSAXHandler handlers()
{
    htmlSAXHandler sax{};
    sax.startElement = [](void *builder, const xmlChar *name, const xmlChar **attributes) {
        static_cast<HtmlTreeBuilder *>(builder)->start(nameOf(name), attributes);
    };
    sax.endElement = [](void *builder, const xmlChar *) { static_cast<HtmlTreeBuilder *>(builder)->end(); };
    sax.characters = [](void *builder, const xmlChar *text, int length) {
        static_cast<HtmlTreeBuilder *>(builder)->characters(text, length);
    };
    sax.ignorableWhitespace = sax.characters;
    sax.cdataBlock = sax.characters; // scripts and styles
    sax.comment = [](void *builder, const xmlChar *text) {
        static_cast<HtmlTreeBuilder *>(builder)->comment(nameOf(text));
    };
    return sax;
}

Error tooLarge(bool tooDeep)
{
    if (tooDeep) {
        return {
            ErrorCode::TooLarge,
            QCoreApplication::translate("Readers", "The page's elements are nested deeper than %1 levels.")
                .arg(MaxHtmlDepth),
            {}};
    }
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("Readers", "The page has more than %1 elements.").arg(MaxHtmlNodes),
            {}};
}

} // namespace

core::Result<HtmlTree> HtmlTree::parse(const QString &html)
{
    static std::once_flag once;
    std::call_once(once, [] { xmlInitParser(); });

    const QByteArray bytes = withoutStrayBrackets(text::normalized(html));
    htmlSAXHandler sax = handlers();
    HtmlTreeBuilder builder;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreatePushParserCtxt(&sax, &builder, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (!context)
        return Error{ErrorCode::Internal, QCoreApplication::translate("Readers", "Memory is short."), {}};
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                          | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    // With a body open from the start, a stray end tag cannot end the page.
    constexpr std::string_view Opening = "<html><body>";
    htmlParseChunk(context.get(), Opening.data(), int(Opening.size()), 0);
    for (qsizetype at = 0; at < bytes.size() && !builder.isOver(); at += PieceSize)
        htmlParseChunk(context.get(), bytes.constData() + at,
                       int(std::min<qsizetype>(PieceSize, bytes.size() - at)), 0);
    if (!builder.isOver())
        htmlParseChunk(context.get(), nullptr, 0, 1);
    if (builder.isOver())
        return tooLarge(builder.isTooDeep());
    return builder.take();
}

QByteArrayView HtmlTree::text(int node) const
{
    const HtmlNode &n = (*this)[node];
    return n.tag == Tag::Text ? QByteArrayView(m_text).sliced(n.begin, n.count) : QByteArrayView();
}

QByteArrayView HtmlTree::attribute(int node, QByteArrayView name) const
{
    const HtmlNode &n = (*this)[node];
    if (n.tag == Tag::Text)
        return {};
    for (int i = n.begin; i < n.begin + n.count; ++i) {
        if (m_attributes[size_t(i)].first == name)
            return m_attributes[size_t(i)].second;
    }
    return {};
}

QString HtmlTree::allText(int node) const
{
    QByteArray all;
    for (int i = node; i < (*this)[node].end; ++i)
        all += text(i);
    return QString::fromUtf8(all);
}

bool isBlockTag(Tag tag)
{
    constexpr auto Blocks = std::to_array<Tag>(
        {Tag::Address,    Tag::Article, Tag::Aside,  Tag::Blockquote, Tag::Body,  Tag::Caption,
         Tag::Center,     Tag::Dd,      Tag::Div,    Tag::Dl,         Tag::Dt,    Tag::Form,
         Tag::Figcaption, Tag::Figure,  Tag::Footer, Tag::Header,     Tag::Hr,    Tag::Html,
         Tag::Li,         Tag::Main,    Tag::Nav,    Tag::Ol,         Tag::P,     Tag::Pre,
         Tag::Section,    Tag::Table,   Tag::Tbody,  Tag::Tfoot,      Tag::Thead, Tag::Ul});
    return headingLevel(tag) > 0 || std::find(Blocks.begin(), Blocks.end(), tag) != Blocks.end();
}

bool isDroppedTag(Tag tag)
{
    constexpr auto Dropped = std::to_array<Tag>(
        {Tag::Script, Tag::Style, Tag::Nav, Tag::Footer, Tag::Aside, Tag::Select, Tag::Button, Tag::Iframe,
         Tag::Object, Tag::Noscript, Tag::Template, Tag::Svg, Tag::Head, Tag::Title, Tag::Textarea,
         Tag::Canvas, Tag::Audio, Tag::Video, Tag::Applet});
    return std::find(Dropped.begin(), Dropped.end(), tag) != Dropped.end();
}

} // namespace fangzhi::readers
