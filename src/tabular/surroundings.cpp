// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/surroundings.h"

#include "core/unit.h"
#include "extract/fold.h"
#include "tabular/columns.h"
#include "tabular/words.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace fangzhi::tabular {

namespace {

QString compact(const QString &text)
{
    QString result = extract::folded(text);
    result.remove(u' ');
    return result;
}

// The one indicator of the catalogue that a title names; empty for none and for several. Words of two
// characters (经济, 外贸) are ordinary ones in a title.
QString indicatorInTitle(const QString &title, const LabelReader &labels)
{
    const QString text = compact(title);
    const auto *begin = reinterpret_cast<const char16_t *>(text.data());
    const extract::Lexicon &lexicon = labels.lexicon();
    QSet<QString> codes;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = 0;
        const int value = lexicon.words().longest(begin, at, text.size(), &length);
        if (value < 0 || length == 0) {
            ++at;
            continue;
        }
        constexpr qsizetype ShortestName = 3;
        const extract::Term &term = lexicon.term(value);
        if (term.kind == extract::TermKind::Indicator && length >= ShortestName)
            codes.insert(lexicon.code(term.id));
        at += length;
    }
    return codes.size() == 1 ? *codes.begin() : QString();
}

class SurroundingsReader {
public:
    SurroundingsReader(const CellView &view, const Layout &layout, const LabelReader &labels)
        : m_view(view)
        , m_layout(layout)
        , m_labels(labels)
    {
    }

    Surroundings read(const QString &fileName)
    {
        for (const int row : m_layout.above) {
            for (const QString &text : cellsOf(row)) {
                m_result.above.append(text);
                readLine(text);
            }
        }
        for (const int row : m_layout.notes) {
            const QStringList cells = cellsOf(row);
            if (!cells.isEmpty())
                m_result.notes.append(cells.join(u' '));
        }
        for (const int row : m_layout.heading) {
            const QString &corner = m_view.grid().cell(row, 0).text;
            if (isKeyLine(corner, m_labels))
                readLine(corner);
        }
        readNotes();
        readNames(fileName);
        return m_result;
    }

private:
    QStringList cellsOf(int row) const
    {
        QStringList cells;
        for (int c = 0; c < m_view.grid().lengthOfRow(row); ++c) {
            const QString text = m_view.grid().cell(row, c).text.simplified();
            if (!text.isEmpty())
                cells.append(text);
        }
        return cells;
    }

    void readLine(const QString &text)
    {
        QString form = compact(text);
        if (form.startsWith(u'(') && form.endsWith(u')'))
            form = form.sliced(1, form.size() - 2);
        const qsizetype colon = form.indexOf(u':');
        const QString key = colon > 0 ? Words::standard().key(plain(form.left(colon))) : QString();
        if (!key.isEmpty()) {
            readKey(key, form.left(colon), form.mid(colon + 1));
            return;
        }
        // 单位：亿元 at the end of a longer line.
        static const QRegularExpression unit(QString::fromUtf8("(?:计量)?单位:?([^\\s:()，。]{1,16})\\)?$"));
        if (const auto m = unit.match(form); m.hasMatch() && readUnits(m.captured(1))) {
            form.truncate(m.capturedStart());
            while (form.endsWith(u'('))
                form.chop(1);
        } else if (form.size() <= 10 && m_labels.isUnit(form)) {
            m_result.units.append(form);
            return;
        }
        if (!form.isEmpty() && !isNoteLine(text))
            readTitle(form, text);
    }

    void readKey(const QString &key, const QString &name, const QString &value)
    {
        if (key == u"unit") {
            if (name.startsWith(QStringLiteral("金额")) && m_labels.isUnit(value))
                m_result.moneyUnit = value;
            else
                readUnits(value);
        } else if (key == u"indicator") {
            LabelFacts facts = m_labels.read(value);
            const LabelFacts outer = m_result.facts;
            m_result.facts = facts;
            completeFacts(m_result.facts, outer);
            if (!facts.unit.isEmpty())
                m_result.units.append(facts.unit);
        } else if (key == u"period") {
            QString rest = value;
            m_result.facts.time.complete(takeTime(rest));
        } else if (key == u"region") {
            m_result.facts.region = regionOf(value);
        } else if (key == u"frequency") {
            m_result.facts.time.frequency = frequencyOf(plain(value));
        } else if (key == u"database" && Words::standard().is(QStringLiteral("database"), plain(value))) {
            m_result.facts.region = regionOf(QStringLiteral("全国"));
        }
    }

    bool readUnits(const QString &text)
    {
        bool any = false;
        static const QRegularExpression separators(QString::fromUtf8("[、,;，；]"));
        for (const QString &unit : text.split(separators, Qt::SkipEmptyParts)) {
            if (!m_labels.isUnit(unit))
                continue;
            m_result.units.append(unit);
            any = true;
        }
        return any;
    }

    void readTitle(const QString &form, const QString &said)
    {
        if (m_result.title.isEmpty() || said.size() > m_result.title.size())
            m_result.title = said;
        LabelFacts facts;
        QString rest = form;
        facts.time = takeTime(rest);
        facts.region = regionInTitle(form);
        if (const QString code = indicatorInTitle(form, m_labels); !code.isEmpty()) {
            facts.indicator = code;
            facts.name = said;
            const auto measure = Words::standard().find(QStringLiteral("measure"), plain(form));
            if (measure && m_result.facts.measure == std::nullopt)
                facts.measure = core::measureFromCode(measure.arg);
        }
        static const QRegularExpression bracket(QString::fromUtf8("\\(([^()]{1,14})\\)$"));
        if (const auto m = bracket.match(form); m.hasMatch() && m_labels.isUnit(m.captured(1)))
            m_result.units.append(m.captured(1));
        const LabelFacts outer = m_result.facts;
        m_result.facts = facts;
        completeFacts(m_result.facts, outer);
    }

    // 单位：亿元 may stand below a table, too.
    void readNotes()
    {
        static const QRegularExpression unit(
            QString::fromUtf8("^(?:注:)?(?:计量)?单位:([^\\s:()，。]{1,16})$"));
        for (const QString &note : std::as_const(m_result.notes)) {
            if (const auto m = unit.match(compact(note)); m.hasMatch() && m_result.units.isEmpty())
                readUnits(m.captured(1));
        }
    }

    void readNames(const QString &fileName)
    {
        static const QRegularExpression plainSheet(QStringLiteral("^(sheet|工作表|表)\\d*$"),
                                                   QRegularExpression::CaseInsensitiveOption);
        const QString sheet = m_view.grid().name;
        if (!sheet.isEmpty() && !plainSheet.match(sheet).hasMatch())
            readName(sheet);
        readName(QFileInfo(fileName).completeBaseName());
    }

    void readName(const QString &name)
    {
        LabelFacts facts;
        static const QRegularExpression gaps(QString::fromUtf8("[_\\-\\s.,;()（）【】\\[\\]]+"));
        static const QRegularExpression year(QStringLiteral("(?:19|20)\\d{2}"));
        QString rest = compact(name);
        if (rest.count(year) <= 1)
            facts.time = takeTime(rest);
        facts.region = regionInTitle(name);
        facts.indicator = indicatorInTitle(name, m_labels);
        for (const QString &word : name.split(gaps, Qt::SkipEmptyParts)) {
            if (facts.region.isEmpty() && Words::standard().is(QStringLiteral("nation"), plain(word)))
                facts.region = regionOf(word);
            if (const QString code = m_labels.codeOf(word);
                facts.indicator.isEmpty() && code != core::OtherIndicator)
                facts.indicator = code;
            const auto measure = Words::standard().find(QStringLiteral("measure"), plain(word));
            if (measure && measure.length == plain(word).size() && !facts.measure)
                facts.measure = core::measureFromCode(measure.arg);
        }
        if (!facts.indicator.isEmpty())
            facts.name = name;
        completeFacts(m_result.fromName, facts);
    }

    const CellView &m_view;
    const Layout &m_layout;
    const LabelReader &m_labels;
    Surroundings m_result;
};

} // namespace

Surroundings readSurroundings(const CellView &view, const Layout &layout, const LabelReader &labels,
                              const QString &fileName)
{
    return SurroundingsReader(view, layout, labels).read(fileName);
}

} // namespace fangzhi::tabular
