// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/tables.h"

#include "extract/fold.h"

namespace fangzhi::extract {

namespace {

using core::Measure;
using core::OtherIndicator;

bool hasDigit(QStringView text)
{
    for (const QChar c : text) {
        if (isDigit(c.unicode()))
            return true;
    }
    return false;
}

bool isNumberCell(QStringView cell)
{
    bool digit = false;
    for (const QChar c : cell) {
        digit = digit || isDigit(c.unicode());
        if (!isDigit(c.unicode()) && !QStringView(u"-.,% ").contains(c))
            return false;
    }
    return digit;
}

} // namespace

bool looksLikeRow(QStringView line)
{
    qsizetype tabs = 0;
    qsizetype numbers = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] != u'\t')
            continue;
        numbers += isNumberCell(line.mid(begin, i - begin).trimmed()) ? 1 : 0;
        tabs += i < line.size() ? 1 : 0;
        begin = i + 1;
    }
    return tabs >= 1 && (numbers >= 1 || tabs >= 2) && !line.contains(u'。');
}

TableReader::TableReader(const Lexicon &lexicon, const Clock &clock)
    : m_lexicon(lexicon)
    , m_clock(clock)
    , m_subjects(lexicon)
    , m_tokenizer(lexicon)
{
}

// 亿元 of 单位:亿元, of 绝对额(亿元), of 总量/亿元.
QString TableReader::unitIn(QStringView words)
{
    qsizetype at = words.indexOf(u"单位");
    if (at >= 0)
        at += 2;
    else
        at = words.lastIndexOf(u'(');
    if (at < 0)
        return {};
    QString unit;
    for (qsizetype i = at; i < words.size(); ++i) {
        const QChar c = words[i];
        if (c == u':' || c == u'(' || c == u' ')
            continue;
        if (c == u')' || c == u',' || c == u';' || c == u'、' || c == u'\t')
            break;
        unit += c;
    }
    constexpr qsizetype LongestUnit = 8;
    return unit.size() <= LongestUnit ? unit : QString();
}

void TableReader::begin(QStringView title)
{
    m_columns.clear();
    m_parent.clear();
    m_span.reset();
    m_unit = unitIn(title);
}

std::vector<TableReader::Cell> TableReader::cellsOf(QStringView row)
{
    std::vector<Cell> cells;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= row.size(); ++i) {
        if (i < row.size() && row[i] != u'\t')
            continue;
        Cell cell{begin, i};
        while (cell.begin < cell.end && row[cell.begin] == u' ')
            ++cell.begin;
        while (cell.end > cell.begin && row[cell.end - 1] == u' ')
            --cell.end;
        cells.push_back(cell);
        begin = i + 1;
    }
    return cells;
}

bool TableReader::isHeading(QStringView row, const std::vector<Cell> &cells) const
{
    for (size_t i = 1; i < cells.size(); ++i) {
        if (isNumberCell(row.mid(cells[i].begin, cells[i].end - cells[i].begin)))
            return false;
    }
    return cells.size() > 1;
}

void TableReader::readHeading(QStringView row, const std::vector<Cell> &cells, const Span &span)
{
    if (m_columns.size() < cells.size())
        m_columns.resize(cells.size());
    for (size_t i = 0; i < cells.size(); ++i) {
        const QStringView words = row.mid(cells[i].begin, cells[i].end - cells[i].begin);
        if (words.isEmpty())
            continue;
        Column &column = m_columns[i];
        if (words.contains(u"单位") && words.size() <= 4)
            column.kind = ColumnKind::Unit;
        else if (words.contains(u"增长") || words.contains(u"增速") || words.contains(u"±%")
                 || words.contains(u"同比") || words.contains(u"增减"))
            column.kind = ColumnKind::Growth;
        else if (words.contains(u"比重") || words.contains(u"占比"))
            column.kind = ColumnKind::Share;
        else if (i > 0 && column.kind == ColumnKind::Unknown)
            column.kind = ColumnKind::Level;
        if (const QString unit = unitIn(words); !unit.isEmpty())
            column.unit = unit;
        m_tokenizer.tokenize(row, cells[i].begin, cells[i].end, m_sentence);
        PeriodWords all;
        for (const PeriodWords &time : m_sentence.periods) {
            if (all.end == 0)
                all = time;
            else
                all.join(time);
        }
        if (all.end != 0 && !all.sameTime)
            column.span = m_clock.resolve(all, span, false);
        const Subject subject = m_subjects.read(m_sentence, row, {0, m_sentence.tokens.size()});
        if (i > 0 && subject.isListed())
            column.canonical = subject.canonical;
    }
}

Subject TableReader::subjectOf(QStringView row, const Cell &cell)
{
    QStringView words = row.mid(cell.begin, cell.end - cell.begin);
    const qsizetype bracket = words.indexOf(u'(');
    const qsizetype end = bracket > 0 ? cell.begin + bracket : cell.end;
    m_tokenizer.tokenize(row, cell.begin, end, m_sentence);
    Subject subject = m_subjects.read(m_sentence, row, {0, m_sentence.tokens.size()});
    bool part = false;
    for (const Token &token : m_sentence.tokens)
        part = part || token.kind == TermKind::OfWhich;
    if (subject.sector) {
        subject = m_subjects.resolve(subject.canonical + QStringLiteral("增加值"));
        subject.surface = words.toString();
    }
    if (part && !subject.isListed())
        subject.parent = m_parent;
    else if (subject.isListed())
        m_parent = subject.code;
    return subject;
}

void TableReader::readRow(QStringView row, const core::RegionRef &region, const Span &span,
                          std::vector<Finding> &findings)
{
    const std::vector<Cell> cells = cellsOf(row);
    if (cells.size() < 2)
        return;
    if (isHeading(row, cells)) {
        readHeading(row, cells, span);
        return;
    }
    const Subject named = subjectOf(row, cells[0]);
    QString unitOfRow = unitIn(row.mid(cells[0].begin, cells[0].end - cells[0].begin));
    for (size_t i = 1; i < cells.size(); ++i) {
        const QStringView words = row.mid(cells[i].begin, cells[i].end - cells[i].begin);
        const Column column = i < m_columns.size() ? m_columns[i] : Column{};
        if (!hasDigit(words)) {
            if (column.kind == ColumnKind::Unit || (column.kind == ColumnKind::Unknown && i == 1))
                unitOfRow = words.toString();
            continue;
        }
        if (!isNumberCell(words))
            continue;
        const auto number = readNumber(m_lexicon, reinterpret_cast<const char16_t *>(row.data()),
                                       cells[i].begin, cells[i].end);
        if (!number || column.kind == ColumnKind::Unit)
            continue;
        Subject subject = named;
        if (!column.canonical.isEmpty() && !named.isListed()) {
            subject = m_subjects.resolve(column.canonical);
            subject.surface = column.canonical;
        }
        if (subject.code.isEmpty())
            continue;
        Finding f;
        f.begin = cells[i].begin;
        f.end = cells[i].end;
        f.sentenceBegin = 0;
        f.sentenceEnd = row.size();
        f.subject = subject;
        f.value = number->value;
        const bool growth = column.kind == ColumnKind::Growth;
        f.measure = growth                             ? Measure::YoyGrowth
                    : column.kind == ColumnKind::Share ? Measure::Share
                                                       : Measure::Level;
        f.unit = !number->unit.isEmpty()                      ? number->unit
                 : growth || column.kind == ColumnKind::Share ? QStringLiteral("%")
                 : !unitOfRow.isEmpty()                       ? unitOfRow
                 : !column.unit.isEmpty()                     ? column.unit
                                                              : m_unit;
        f.region = region;
        f.span = column.span.value_or(span);
        f.crowded = column.kind == ColumnKind::Unknown;
        f.rule = QStringLiteral("table.cell");
        findings.push_back(f);
    }
}

} // namespace fangzhi::extract
