// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/articleheadereditor.h"

#include "ui_articleheadereditor.h"
#include "widgets/appearance.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>

namespace fangzhi::widgets {

namespace {

const QString Between = QStringLiteral(" · ");

// Every current region once, by its path. Made when the editor is first opened.
const QStringList &regionPaths()
{
    static const QStringList paths = [] {
        QStringList all;
        const core::RegionCatalogue &catalogue = core::RegionCatalogue::official();
        for (const core::Region &region : catalogue.all()) {
            if (region.lastSeen.isEmpty())
                all.append(catalogue.path(region.code));
        }
        return all;
    }();
    return paths;
}

// Empty text is an unknown date; nothing where it cannot be read.
std::optional<core::PartialDate> dateOf(const QString &text)
{
    const QString words = text.trimmed();
    if (words.isEmpty())
        return core::PartialDate();
    const auto label = core::PartialDate::fromLabel(words);
    return label ? label : core::PartialDate::find(words);
}

} // namespace

core::RegionRef regionNamed(const QString &name, const core::RegionRef &near)
{
    const QString words = name.trimmed();
    if (words.isEmpty() || words == near.name)
        return words.isEmpty() ? core::RegionRef() : near;
    const core::RegionCatalogue &catalogue = core::RegionCatalogue::official();
    const QString last = words.section(Between, -1);
    const core::Region *best = nullptr;
    for (const core::Region *each : catalogue.byName(last)) {
        if (catalogue.path(each->code) == words)
            return each->ref();
        if (!best || (!near.code.isEmpty() && catalogue.isWithin(each->code, near.code)))
            best = each;
    }
    if (best)
        return best->ref();
    return {{}, words, near.code.isEmpty() ? near.parentCode : near.code};
}

QStringList regionsLike(const QString &name)
{
    constexpr qsizetype Offered = 3;
    const QString words = name.trimmed();
    const auto differsByOne = [&words](const QString &other) {
        if (other.size() != words.size() || words.size() < 2)
            return false;
        int different = 0;
        for (qsizetype i = 0; i < words.size(); ++i)
            different += words[i] != other[i] ? 1 : 0;
        return different == 1;
    };
    const core::RegionCatalogue &catalogue = core::RegionCatalogue::official();
    QStringList paths;
    for (const core::Region &region : catalogue.all()) {
        if (!region.lastSeen.isEmpty() || paths.size() == Offered)
            continue;
        if (differsByOne(region.name)
            || (words.size() > 2 && differsByOne(core::shortRegionName(region.name, region.level))))
            paths.append(catalogue.path(region.code));
    }
    return paths;
}

ArticleHeaderEditor::ArticleHeaderEditor(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ArticleHeaderEditor>())
{
    m_ui->setupUi(this);
    m_ui->problemLabel->hide();
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ArticleHeaderEditor::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ArticleHeaderEditor::shut);
    connect(m_ui->problemLabel, &QLabel::linkActivated, this, [this](const QString &path) {
        m_ui->regionField->setText(path);
        m_ui->problemLabel->hide();
        m_ui->regionField->setFocus(Qt::OtherFocusReason);
    });
    for (QLineEdit *field : findChildren<QLineEdit *>())
        connect(field, &QLineEdit::returnPressed, this, &ArticleHeaderEditor::save);
    hide();
}

ArticleHeaderEditor::~ArticleHeaderEditor() = default;

void ArticleHeaderEditor::open(const tasks::ArticleHeader &header)
{
    m_header = header;
    m_meant.clear();
    if (!m_ui->regionField->completer()) {
        auto *completer = new QCompleter(regionPaths(), this);
        completer->setFilterMode(Qt::MatchContains);
        completer->setMaxVisibleItems(10);
        m_ui->regionField->setCompleter(completer);
    }
    m_ui->titleField->setText(header.title);
    m_ui->sourceField->setText(header.source);
    m_ui->authorField->setText(header.author);
    m_ui->publishedField->setText(header.published.label());
    m_ui->writtenField->setText(header.written.label());
    m_ui->regionField->setText(header.region.name);
    m_ui->problemLabel->hide();
    show();
    m_ui->writtenField->setFocus(Qt::ShortcutFocusReason);
}

// A place that no list has is perhaps a slip: it is asked about once, and taken when it is saved again.
bool ArticleHeaderEditor::isMeant(const core::RegionRef &region)
{
    if (!region.code.isEmpty() || region.isEmpty() || region == m_header.region
        || std::exchange(m_meant, region.name) == region.name)
        return true;
    const QString above = core::RegionCatalogue::official().path(region.parentCode);
    QString words
        = above.isEmpty()
              ? tr("“%1” is in no official list. Saved once more, it becomes a place of this library's own.")
                    .arg(region.name.toHtmlEscaped())
              : tr("“%1” is in no official list. Saved once more, it becomes a place of this library's own, "
                   "in %2.")
                    .arg(region.name.toHtmlEscaped(), above.toHtmlEscaped());
    QStringList links;
    for (const QString &path : regionsLike(region.name))
        links << QStringLiteral("<a href=\"%1\">%1</a>").arg(path.toHtmlEscaped());
    if (!links.isEmpty())
        words += u' ' + tr("Or is it %1?").arg(links.join(tr(", ", "between names")));
    tellProblem(words, m_ui->regionField);
    return false;
}

void ArticleHeaderEditor::tellProblem(const QString &text, QWidget *field)
{
    m_ui->problemLabel->setText(text);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, colorsOf(palette()).warning);
    m_ui->problemLabel->setPalette(warning);
    m_ui->problemLabel->show();
    field->setFocus(Qt::OtherFocusReason);
}

void ArticleHeaderEditor::save()
{
    const auto published = dateOf(m_ui->publishedField->text());
    const auto written = dateOf(m_ui->writtenField->text());
    const QString form
        = tr("Write a date as 2021-04-18, 2021-04 or 2021, or leave it empty when it is not known.");
    if (!published)
        return tellProblem(form, m_ui->publishedField);
    if (!written)
        return tellProblem(form, m_ui->writtenField);
    tasks::ArticleHeader header = m_header;
    header.title = m_ui->titleField->text().trimmed();
    header.source = m_ui->sourceField->text().trimmed();
    header.author = m_ui->authorField->text().trimmed();
    header.published = *published;
    header.written = *written;
    header.region = regionNamed(m_ui->regionField->text(), m_header.region);
    if (!isMeant(header.region))
        return;
    shut();
    Q_EMIT saved(header);
}

void ArticleHeaderEditor::shut()
{
    hide();
    Q_EMIT closed();
}

void ArticleHeaderEditor::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.page);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

void ArticleHeaderEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return shut();
    QWidget::keyPressEvent(event);
}

void ArticleHeaderEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace fangzhi::widgets
