// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/recognise.h"
#include "readers/singledocument.h"
#include "readers/streams.h"
#include "text/encoding.h"
#include "text/normalize.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MaxFrontMatter = 200; // lines

// A line's text without the marks of emphasis, links and pictures.
QString plain(const QString &text)
{
    // Brackets do not stand inside of these, so that a search ends at the next one: it stays linear.
    static const QRegularExpression picture(u"!\\[[^\\[\\]]*+\\]\\([^()\\[\\]]*+\\)"_s);
    static const QRegularExpression link(u"\\[([^\\[\\]]*+)\\]\\([^()\\[\\]]*+\\)"_s);
    static const QRegularExpression emphasis(u"(\\*\\*|__|~~|`)"_s);
    static const QRegularExpression single(u"(?<![\\w*])\\*([^*\\s][^*]*+)\\*(?![\\w*])"_s);
    static const QRegularExpression escape(u"\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])"_s);
    QString result = text;
    result.remove(picture);
    result.replace(link, u"\\1"_s).remove(emphasis).replace(single, u"\\1"_s).replace(escape, u"\\1"_s);
    return result.simplified();
}

QStringList cellsOf(QString row)
{
    row = row.trimmed();
    if (row.startsWith(u'|'))
        row.remove(0, 1);
    if (row.endsWith(u'|'))
        row.chop(1);
    QStringList cells;
    for (const QString &cell : row.split(u'|'))
        cells.append(plain(cell));
    return cells;
}

bool isRule(const QString &line)
{
    static const QRegularExpression rule(u"^\\s*\\|?[\\s:|-]*-[\\s:|-]*\\|?\\s*$"_s);
    return line.contains(u'-') && rule.match(line).hasMatch();
}

class MarkdownReader {
public:
    explicit MarkdownReader(const QString &text)
        : m_lines(text.split(u'\n'))
    {
    }

    void read(KnownFacts &known)
    {
        qsizetype at = readFrontMatter(known);
        for (; at < m_lines.size(); ++at)
            readLine(at);
        endParagraph();
    }

    QList<Line> lines;

private:
    // "---", keys with values, "---": what programs that make sites of such files keep at their beginning.
    qsizetype readFrontMatter(KnownFacts &known)
    {
        if (m_lines.first().trimmed() != u"---")
            return 0;
        const qsizetype end = m_lines.indexOf(u"---"_s, 1);
        if (end < 0 || end > MaxFrontMatter)
            return 0;
        for (qsizetype i = 1; i < end; ++i) {
            const QString key = m_lines[i].section(u':', 0, 0).trimmed().toLower();
            QString value = m_lines[i].section(u':', 1).trimmed();
            if (value.size() > 1 && (value.front() == u'"' || value.front() == u'\'')
                && value.back() == value.front())
                value = value.sliced(1).chopped(1);
            if (key == u"title")
                known.title = value;
            else if (key == u"author")
                known.author = value;
            else if (key == u"source")
                known.source = value;
            else if (key == u"date")
                known.published = core::PartialDate::find(value).value_or(core::PartialDate());
        }
        return end + 1;
    }

    void readLine(qsizetype at)
    {
        static const QRegularExpression heading(u"^ {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*$"_s);
        static const QRegularExpression item(u"^\\s*[-*+]\\s+(.+)$"_s);
        static const QRegularExpression fence(u"^\\s*(?:```|~~~)"_s);
        const QString &line = m_lines[at];
        const bool inTable
            = !lines.isEmpty() && lines.last().hint == LineHint::TableRow && m_paragraph.isEmpty();
        const bool headRow = line.contains(u'|') && at + 1 < m_lines.size() && m_lines[at + 1].contains(u'|')
                             && isRule(m_lines[at + 1]);
        if (line.trimmed().isEmpty() || fence.match(line).hasMatch()) {
            endParagraph();
            m_tableOpen = false;
        } else if (const auto match = heading.match(line); match.hasMatch()) {
            endParagraph();
            add({plain(match.captured(2)), LineHint::Heading, int(match.capturedLength(1))});
        } else if (headRow) {
            endParagraph();
            add({cellsOf(line).join(u'\t'), LineHint::TableRow, 1});
            m_tableOpen = true;
        } else if (isRule(line)) {
            endParagraph();
        } else if (inTable && m_tableOpen && line.contains(u'|')) {
            add({cellsOf(line).join(u'\t'), LineHint::TableRow});
        } else if (const auto match = item.match(line); match.hasMatch()) {
            endParagraph();
            add({plain(match.captured(1)), LineHint::ListItem});
        } else {
            addToParagraph(line);
        }
    }

    void addToParagraph(const QString &line)
    {
        static const QRegularExpression quote(u"^\\s*>+\\s?"_s);
        const bool hardBreak = line.endsWith(u"  ");
        const QString text = plain(QString(line).remove(quote));
        const bool latin = !m_paragraph.isEmpty() && !text.isEmpty() && m_paragraph.back().unicode() < 0x2E80
                           && text.front().unicode() < 0x2E80;
        m_paragraph += (latin ? u" "_s : QString()) + text;
        if (hardBreak)
            endParagraph();
    }

    void endParagraph()
    {
        add({m_paragraph.trimmed()});
        m_paragraph.clear();
    }

    void add(const Line &line)
    {
        if (!line.text.trimmed().isEmpty())
            lines.append(line);
    }

    QStringList m_lines;
    QString m_paragraph;
    bool m_tableOpen = false;
};

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openMarkdown(std::unique_ptr<QIODevice> device,
                                                           const ReadOptions &options)
{
    return openSingle(std::move(device), u"text/markdown"_s, MaxArticleText, textTooLong(),
                      [options](const QByteArray &bytes) -> core::Result<core::Document> {
                          KnownFacts known;
                          known.fallbackTitle = options.name;
                          MarkdownReader reader(text::normalized(text::decode(bytes, options.encoding).text));
                          reader.read(known);
                          core::Document document = recognise(reader.lines, known);
                          if (!document.text.isEmpty())
                              return document;
                          return core::Error{
                              core::ErrorCode::InvalidInput,
                              QCoreApplication::translate("Readers", "The document holds no text."),
                              {}};
                      });
}

} // namespace fangzhi::readers
