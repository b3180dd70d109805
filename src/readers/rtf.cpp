// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/rtf.h"

#include "text/encoding.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace fangzhi::readers {

namespace {

using Word = std::string_view;

constexpr qsizetype MaxWord = 32; // of a control word, as the format says
constexpr int MaxColumns = 512;

// Destinations that hold no text of the document; those begun with \* are left out too, if not known.
constexpr auto LeftOut = std::to_array<Word>(
    {"fonttbl",    "colortbl",  "stylesheet",   "info",    "header",  "headerl",           "headerr",
     "headerf",    "footer",    "footerl",      "footerr", "footerf", "footnote",          "object",
     "annotation", "listtable", "xe",           "tc",      "rxe",     "fldinst",           "generator",
     "themedata",  "datastore", "latentstyles", "revtbl",  "rsidtbl", "listoverridetable", "filetbl",
     "nonshppict", "pntext",    "bkmkstart",    "bkmkend"});

QString encodingOfPage(int page)
{
    switch (page) {
    case 936:
        return QStringLiteral("GB18030");
    case 950:
        return QStringLiteral("Big5");
    case 932:
        return QStringLiteral("Shift_JIS");
    case 65001:
        return QStringLiteral("UTF-8");
    default:
        return QStringLiteral("windows-1252");
    }
}

int pageOfCharset(int charset)
{
    return charset == 134 ? 936 : charset == 136 ? 950 : charset == 128 ? 932 : 0;
}

class RtfReader {
public:
    explicit RtfReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    core::Result<OfficeText> read()
    {
        m_groups.push_back({});
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at++];
            if (c == '{') {
                flushBytes();
                if (m_groups.size() > size_t(MaxRtfDepth))
                    return tooDeep();
                m_groups.push_back(m_groups.back());
                m_groups.back().picture = false;
            } else if (c == '}') {
                endGroup();
            } else if (c == '\\') {
                readControl();
            } else if (c != '\r' && c != '\n') {
                addByte(c);
            }
        }
        endParagraph();
        return std::move(m_result);
    }

private:
    struct Group {
        bool leftOut = false;
        bool hidden = false;
        bool fonts = false; // inside of the table of fonts
        bool picture = false;
        int page = 0; // the code page of its font; 0: the document's
        int unicodeSkip = 1; // bytes that stand in for a \u for old programs
        double size = 12;
        bool centered = false;
        bool inTable = false;
    };

    static core::Error tooDeep()
    {
        return {
            core::ErrorCode::TooLarge,
            QCoreApplication::translate("Readers", "The document's groups are nested deeper than %1 levels.")
                .arg(MaxRtfDepth),
            {}};
    }

    Group &group() { return m_groups.back(); }

    void endGroup()
    {
        flushBytes();
        if (group().picture && !group().leftOut)
            endPicture();
        if (m_groups.size() > 1)
            m_groups.pop_back();
        m_skip = 0;
    }

    void readControl()
    {
        if (m_at >= m_bytes.size())
            return;
        const char c = m_bytes[m_at];
        if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
            ++m_at;
            readSymbol(c);
            return;
        }
        const qsizetype begin = m_at;
        while (m_at < m_bytes.size() && m_at - begin < MaxWord
               && ((m_bytes[m_at] >= 'a' && m_bytes[m_at] <= 'z')
                   || (m_bytes[m_at] >= 'A' && m_bytes[m_at] <= 'Z')))
            ++m_at;
        const Word word(m_bytes.constData() + begin, size_t(m_at - begin));
        const bool negative = m_at < m_bytes.size() && m_bytes[m_at] == '-';
        if (negative)
            ++m_at;
        int value = 0;
        const qsizetype digits = m_at;
        while (m_at < m_bytes.size() && m_at - digits < 9 && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9')
            value = value * 10 + (m_bytes[m_at++] - '0');
        const bool hasValue = m_at > digits;
        if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
            ++m_at;
        readWord(word, negative ? -value : value, hasValue);
    }

    void readSymbol(char c)
    {
        if (c == '\'') {
            const QByteArray hex = m_bytes.mid(m_at, 2);
            m_at = std::min(m_at + 2, m_bytes.size());
            addByte(QByteArray::fromHex(hex).append('\0')[0]);
            return;
        }
        if (c == '*') {
            m_star = true;
        } else if (c == '~') {
            addText(QStringLiteral(" "));
        } else if (c == '_') {
            addText(QStringLiteral("-"));
        } else if (c == '{' || c == '}' || c == '\\') {
            addByte(c);
        } else if (c == '\n' || c == '\r') {
            endParagraph();
        }
    }

    void readWord(Word word, int value, bool hasValue)
    {
        const bool star = std::exchange(m_star, false);
        if (word == "u") {
            flushBytes();
            addText(QString(QChar(char16_t(value))));
            m_skip = group().unicodeSkip;
            return;
        }
        if (word == "bin") {
            m_at = std::min(m_bytes.size(), m_at + std::max(0, value));
            return;
        }
        flushBytes();
        m_skip = 0;
        if (std::find(LeftOut.begin(), LeftOut.end(), word) != LeftOut.end()
            || (star && word != "shppict" && word != "shptxt" && word != "shpinst")) {
            group().leftOut = true;
            group().fonts = word == "fonttbl";
        } else if (!readFormat(word, value, hasValue)) {
            readStructure(word);
        }
    }

    // What concerns letters.
    bool readFormat(Word word, int value, bool hasValue)
    {
        Group &g = group();
        const bool on = !hasValue || value != 0;
        if (word == "ansicpg") {
            m_page = value;
        } else if (word == "f") {
            if (g.fonts)
                m_font = value;
            else
                g.page = m_pages.value(value, 0);
        } else if (word == "fcharset") {
            if (g.fonts && m_pages.size() < 10'000)
                m_pages.insert(m_font, pageOfCharset(value));
        } else if (word == "uc") {
            g.unicodeSkip = std::clamp(value, 0, 10);
        } else if (word == "fs") {
            g.size = value / 2.0;
        } else if (word == "v" || word == "deleted") {
            g.hidden = on;
        } else if (word == "plain") {
            g.hidden = false;
            g.size = 12;
            g.page = 0;
        } else if (word == "qc") {
            g.centered = true;
        } else {
            return false;
        }
        return true;
    }

    void readStructure(Word word)
    {
        Group &g = group();
        if (word == "par" || word == "sect" || word == "page") {
            endParagraph();
        } else if (word == "pard") {
            g.centered = false;
            g.inTable = false;
        } else if (word == "intbl") {
            g.inTable = true;
        } else if (word == "line") {
            endParagraph();
        } else if (word == "tab") {
            addText(QStringLiteral("\t"));
        } else if (word == "cell" || word == "nestcell") {
            endCell();
        } else if (word == "row" || word == "nestrow") {
            endRow();
        } else if (word == "pict") {
            g.picture = true;
            m_picture.clear();
        } else if (word == "emdash" || word == "endash") {
            addText(word == "emdash" ? QStringLiteral("—") : QStringLiteral("–"));
        } else if (word == "lquote" || word == "rquote" || word == "ldblquote" || word == "rdblquote") {
            addText(word == "lquote"      ? QStringLiteral("‘")
                    : word == "rquote"    ? QStringLiteral("’")
                    : word == "ldblquote" ? QStringLiteral("“")
                                          : QStringLiteral("”"));
        } else if (word == "bullet") {
            addText(QStringLiteral("•"));
        }
    }

    void addByte(char c)
    {
        if (m_skip > 0) {
            --m_skip;
            return;
        }
        const Group &g = group();
        if (g.leftOut || g.hidden)
            return;
        if (g.picture) {
            if (m_picture.size() <= 2 * MaxPictureSize)
                m_picture += c;
            return;
        }
        m_pending += c;
    }

    // Bytes wait, because a character may be of two.
    void flushBytes()
    {
        if (m_pending.isEmpty())
            return;
        const int page = group().page > 0 ? group().page : m_page;
        const QByteArray bytes = std::exchange(m_pending, {});
        const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0; });
        if (ascii) {
            addText(QString::fromLatin1(bytes));
            return;
        }
        // Chinese files are often marked as Western ones: what is sound GB18030 in them is Chinese.
        const auto declared = text::decodeStrictly(bytes, encodingOfPage(page));
        addText(declared ? *declared : text::decode(bytes).text);
    }

    void addText(const QString &text)
    {
        const Group &g = group();
        if (g.leftOut || g.hidden || g.picture)
            return;
        m_text += text;
        if (!text.trimmed().isEmpty())
            m_size = std::max(m_size, g.size);
    }

    void endParagraph()
    {
        flushBytes();
        if (group().leftOut)
            return;
        if (group().inTable) {
            m_text += u' ';
            return;
        }
        closeTable();
        const QString text = lineOfParagraph(std::exchange(m_text, {}));
        if (!text.isEmpty())
            m_result.lines.append({{text}, m_size, group().centered});
        m_size = 0;
    }

    void endCell()
    {
        flushBytes();
        if (m_cells.size() < MaxColumns)
            m_cells.append(lineOfParagraph(m_text));
        m_text.clear();
        m_size = 0;
    }

    void endRow()
    {
        flushBytes();
        const auto used
            = std::count_if(m_cells.begin(), m_cells.end(), [](const QString &c) { return !c.isEmpty(); });
        const QString text = m_cells.join(u'\t');
        if (used == 1 && m_cells.size() == 1) {
            m_result.lines.append(OfficeLine{{text}});
        } else if (used > 0) {
            m_result.lines.append(
                OfficeLine{{text, LineHint::TableRow, m_firstRow && !holdsFigures(text) ? 1 : 0}});
            m_firstRow = false;
        }
        m_cells.clear();
    }

    void closeTable()
    {
        if (!m_cells.isEmpty())
            endRow();
        m_firstRow = true;
    }

    void endPicture()
    {
        const QByteArray bytes = QByteArray::fromHex(m_picture);
        m_picture.clear();
        if (!pictureType(bytes).isEmpty() && m_result.pictures.size() < MaxPictures)
            m_result.pictures.append({bytes, {}, m_result.lines.size()});
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    std::vector<Group> m_groups;
    QHash<int, int> m_pages; // font -> code page
    int m_font = 0;
    int m_page = 1252;
    int m_skip = 0; // bytes that are left out after a \u
    bool m_star = false;
    QByteArray m_pending;
    QByteArray m_picture;
    QString m_text;
    double m_size = 0;
    QStringList m_cells;
    bool m_firstRow = true;
    OfficeText m_result;
};

} // namespace

core::Result<OfficeText> rtfText(const QByteArray &bytes)
{
    return RtfReader(bytes).read();
}

} // namespace fangzhi::readers
