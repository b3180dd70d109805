// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/html.h"

#include "text/normalize.h"

#include <QCoreApplication>

#include <libxml/HTMLparser.h>

#include <array>
#include <memory>
#include <mutex>

namespace fangzhi::readers {

namespace {

using core::Error;
using core::ErrorCode;

// Fed in pieces, so that a page nested too deeply is left before it was read to its end.
constexpr int PieceSize = 1 << 16;

using Name = std::string_view;

constexpr auto Dropped = std::to_array<Name>(
    {"script",   "style",    "nav", "footer", "aside", "form",     "select", "button", "iframe", "object",
     "noscript", "template", "svg", "head",   "title", "textarea", "canvas", "audio",  "video",  "applet"});

constexpr auto Blocks = std::to_array<Name>(
    {"p",     "div",   "section", "article",    "main", "header", "ul",         "ol",    "li",
     "dl",    "dt",    "dd",      "blockquote", "pre",  "figure", "figcaption", "table", "tbody",
     "thead", "tfoot", "caption", "center",     "h1",   "hr",     "address",    "body",  "html"});

template <size_t N> bool isOneOf(Name name, const std::array<Name, N> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

int headingLevel(Name name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

bool isBlock(Name name)
{
    return headingLevel(name) > 0 || isOneOf(name, Blocks);
}

bool isHidden(const xmlChar **attributes)
{
    for (; attributes && attributes[0]; attributes += 2) {
        const Name name(reinterpret_cast<const char *>(attributes[0]));
        if (name == "hidden")
            return true;
        if (name != "style" || !attributes[1])
            continue;
        QByteArray style(reinterpret_cast<const char *>(attributes[1]));
        style.replace(' ', QByteArrayView());
        if (style.contains("display:none"))
            return true;
    }
    return false;
}

// Turns the parser's events into lines. The parser closes what the page left open, so that start and
// end come in pairs.
class LineBuilder {
public:
    void start(Name name, const xmlChar **attributes)
    {
        if (++m_depth > MaxHtmlDepth)
            m_tooDeep = true;
        if (m_dropFrom > 0)
            return;
        if (isOneOf(name, Dropped) || isHidden(attributes)) {
            m_dropFrom = m_depth;
            return;
        }
        if (name == "br")
            breakLine();
        else if (name == "tr")
            startRow();
        else if (m_inRow && (name == "td" || name == "th"))
            startCell(name);
        else if (isBlock(name) && !m_inRow)
            startBlock(name);
    }

    void end(Name name)
    {
        if (m_dropFrom == m_depth)
            m_dropFrom = 0;
        --m_depth;
        if (m_dropFrom > 0)
            return;
        if (name == "tr" || name == "table") {
            flushRow();
        } else if (isBlock(name) && !m_inRow) {
            flush();
            m_hint = LineHint::None;
        }
    }

    void characters(const xmlChar *text, int length)
    {
        if (m_dropFrom == 0 && !m_tooDeep)
            m_text.append(reinterpret_cast<const char *>(text), length);
    }

    QList<Line> take()
    {
        flushRow();
        flush();
        return std::move(m_lines);
    }

    bool isTooDeep() const { return m_tooDeep; }

private:
    void breakLine()
    {
        if (m_inRow)
            m_text.append(' ');
        else
            flush();
    }

    void startBlock(Name name)
    {
        flush();
        m_level = headingLevel(name);
        if (m_level > 0)
            m_hint = LineHint::Heading;
        else if (name == "li" || name == "dt" || name == "dd")
            m_hint = LineHint::ListItem;
        else if (name == "figcaption" || name == "caption")
            m_hint = LineHint::Caption;
        else if (m_hint != LineHint::ListItem)
            m_hint = LineHint::None;
    }

    void startRow()
    {
        flushRow();
        flush();
        m_inRow = true;
        m_cells = 0;
        m_headerCells = 0;
    }

    void startCell(Name name)
    {
        if (m_cells++ > 0)
            m_text.append('\t');
        m_headerCells += name == "th" ? 1 : 0;
    }

    // White space in a page's source is a single space.
    static QString collapsed(const QByteArray &utf8, bool cells)
    {
        const QString text = text::normalized(QString::fromUtf8(utf8));
        QString result;
        result.reserve(text.size());
        for (const QChar c : text) {
            if (c == u'\t' && cells) {
                result += c;
            } else if (c == u'\n' || c == u'\t' || c == u' ') {
                if (!result.isEmpty() && result.back() != u' ' && result.back() != u'\t')
                    result += u' ';
            } else {
                result += c;
            }
        }
        return result;
    }

    void flush()
    {
        if (m_text.isEmpty())
            return;
        const QString text = collapsed(m_text, false).trimmed();
        m_text.clear();
        if (text.isEmpty())
            return;
        // Long lists of things and paragraphs marked as headings are what they look like.
        m_lines.append({text, m_hint, m_hint == LineHint::Heading ? m_level : 0});
    }

    void flushRow()
    {
        if (!m_inRow)
            return;
        m_inRow = false;
        QStringList cells = collapsed(m_text, true).split(u'\t');
        m_text.clear();
        bool any = false;
        for (QString &cell : cells) {
            cell = cell.trimmed();
            any = any || !cell.isEmpty();
        }
        if (!any)
            return;
        // A table of one cell is a page's way of placing text.
        if (cells.size() == 1)
            m_lines.append({cells.first()});
        else
            m_lines.append({cells.join(u'\t'), LineHint::TableRow, m_headerCells == m_cells ? 1 : 0});
    }

    QList<Line> m_lines;
    QByteArray m_text;
    LineHint m_hint = LineHint::None;
    int m_level = 0;
    int m_depth = 0;
    int m_dropFrom = 0; // the depth of the element that is left out; 0: none
    bool m_inRow = false;
    int m_cells = 0;
    int m_headerCells = 0;
    bool m_tooDeep = false;
};

Name nameOf(const xmlChar *name)
{
    return Name(reinterpret_cast<const char *>(name));
}

htmlSAXHandler handlers()
{
    htmlSAXHandler sax{};
    sax.startElement = [](void *builder, const xmlChar *name, const xmlChar **attributes) {
        static_cast<LineBuilder *>(builder)->start(nameOf(name), attributes);
    };
    sax.endElement
        = [](void *builder, const xmlChar *name) { static_cast<LineBuilder *>(builder)->end(nameOf(name)); };
    sax.characters = [](void *builder, const xmlChar *text, int length) {
        static_cast<LineBuilder *>(builder)->characters(text, length);
    };
    sax.ignorableWhitespace = sax.characters;
    return sax;
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
        if (html[i] == u'<' && !tag)
            result += QLatin1String("&lt;");
        else
            result += html[i];
    }
    return result.toUtf8();
}

} // namespace

core::Result<QList<Line>> htmlLines(const QString &html)
{
    static std::once_flag once;
    std::call_once(once, [] { xmlInitParser(); });

    const QByteArray bytes = withoutStrayBrackets(text::normalized(html));
    htmlSAXHandler sax = handlers();
    LineBuilder builder;
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
    for (qsizetype at = 0; at < bytes.size() && !builder.isTooDeep(); at += PieceSize)
        htmlParseChunk(context.get(), bytes.constData() + at,
                       int(std::min<qsizetype>(PieceSize, bytes.size() - at)), 0);
    if (!builder.isTooDeep())
        htmlParseChunk(context.get(), nullptr, 0, 1);
    if (builder.isTooDeep()) {
        return Error{
            ErrorCode::TooLarge,
            QCoreApplication::translate("Readers", "The page's elements are nested deeper than %1 levels.")
                .arg(MaxHtmlDepth),
            {}};
    }
    return withoutTears(builder.take());
}

} // namespace fangzhi::readers
