// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/readerpanel.h"

#include "ui_readerpanel.h"
#include "widgets/appearance.h"
#include "widgets/icons.h"
#include "widgets/words.h"

#include <QPainter>

namespace fangzhi::widgets {

namespace {

constexpr double ReadingTextSize = 16;

QHash<qint64, QString> linesOf(const tasks::ArticleView &view, const core::IndicatorCatalogue &catalogue)
{
    QHash<qint64, QString> lines;
    for (const core::Figure &figure : view.figures)
        lines.insert(figure.id, figureLine(figure, catalogue));
    return lines;
}

tasks::ArticleHeader headerOf(const core::Article &article)
{
    return {article.title,     article.source,  article.author,
            article.published, article.written, article.region};
}

} // namespace

ReaderPanel::ReaderPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReaderPanel>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_OpaquePaintEvent); // paintEvent() fills all of it
    setUpTools();
    setUpText();
    applyColors();
    m_ui->headerEditor->hide();
    m_ui->findBar->hide();
    m_ui->toolBar->setEnabled(false);
    m_ui->stack->setCurrentWidget(m_ui->emptyPage);
    showFigurePlace();
}

ReaderPanel::~ReaderPanel() = default;

ReaderView *ReaderPanel::reader() const
{
    return m_ui->reader;
}

void ReaderPanel::setUpTools()
{
    const std::pair<QToolButton *, QString> icons[] = {
        {m_ui->previousButton, QStringLiteral("chevron-left")},
        {m_ui->nextButton, QStringLiteral("chevron-right")},
        {m_ui->previousFigureButton, QStringLiteral("chevron-up")},
        {m_ui->nextFigureButton, QStringLiteral("chevron-down")},
        {m_ui->smallerButton, QStringLiteral("a-arrow-down")},
        {m_ui->largerButton, QStringLiteral("a-arrow-up")},
        {m_ui->starButton, QStringLiteral("star")},
        {m_ui->findButton, QStringLiteral("search")},
        {m_ui->detailsButton, QStringLiteral("pencil")},
    };
    for (const auto &[button, name] : icons)
        button->setIcon(icon(name));
    connect(m_ui->previousButton, &QToolButton::clicked, this, [this] { Q_EMIT articleStepped(-1); });
    connect(m_ui->nextButton, &QToolButton::clicked, this, [this] { Q_EMIT articleStepped(1); });
    connect(m_ui->previousFigureButton, &QToolButton::clicked, this, [this] { Q_EMIT figureStepped(-1); });
    connect(m_ui->nextFigureButton, &QToolButton::clicked, this, [this] { Q_EMIT figureStepped(1); });
    connect(m_ui->smallerButton, &QToolButton::clicked, this, [this] { Q_EMIT textScaleStepped(-1); });
    connect(m_ui->largerButton, &QToolButton::clicked, this, [this] { Q_EMIT textScaleStepped(1); });
    connect(m_ui->starButton, &QToolButton::clicked, this, &ReaderPanel::starToggled);
    connect(m_ui->findButton, &QToolButton::clicked, this, &ReaderPanel::openFind);
    connect(m_ui->detailsButton, &QToolButton::clicked, this, &ReaderPanel::toggleDetails);
}

void ReaderPanel::setUpText()
{
    connect(m_ui->reader, &ReaderView::figureActivated, this, &ReaderPanel::figureActivated);
    connect(m_ui->findBar, &FindBar::findWanted, this,
            [this](const QString &words, bool backwards, bool fromStart) {
                m_ui->findBar->showResult(m_ui->reader->find(words, backwards, fromStart));
            });
    connect(m_ui->findBar, &FindBar::closed, this, [this] { m_ui->reader->setFocus(Qt::OtherFocusReason); });
    connect(m_ui->headerEditor, &ArticleHeaderEditor::saved, this, &ReaderPanel::headerEdited);
    connect(m_ui->headerEditor, &ArticleHeaderEditor::closed, this, [this] {
        m_ui->detailsButton->setChecked(false);
        m_ui->reader->setFocus(Qt::OtherFocusReason);
    });
}

void ReaderPanel::showArticle(const tasks::ArticleView &view, const core::IndicatorCatalogue &catalogue,
                              bool sameArticle)
{
    const bool sameText = sameArticle && view.article.text == m_view.article.text
                          && view.article.title == m_view.article.title;
    m_view = view;
    m_catalogue = catalogue;
    ReaderDocument document(view);
    document.setFacts(factsLine(view));
    const bool chinese = view.article.language.isEmpty() || view.article.language.startsWith(u"zh");
    if (sameText) {
        m_ui->reader->updateDocument(std::move(document), linesOf(view, catalogue));
    } else {
        m_ui->headerEditor->hide();
        m_ui->detailsButton->setChecked(false);
        m_ui->reader->setDocument(std::move(document), linesOf(view, catalogue), chinese);
    }
    m_ui->reader->setAccessibleName(view.article.title);
    m_ui->reader->setAccessibleDescription(factsLine(view));
    m_ui->starButton->setChecked(view.article.starred);
    m_ui->stack->setCurrentWidget(m_ui->articlePage);
    m_ui->toolBar->setEnabled(true);
    showFigurePlace();
}

void ReaderPanel::showNone(bool libraryIsEmpty)
{
    m_view = {};
    m_libraryIsEmpty = libraryIsEmpty;
    m_ui->reader->clear();
    m_ui->headerEditor->hide();
    m_ui->findBar->hide();
    m_ui->toolBar->setEnabled(false);
    m_ui->stack->setCurrentWidget(m_ui->emptyPage);
    showEmpty();
    showFigurePlace();
}

void ReaderPanel::showEmpty()
{
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    bold.setPixelSize(bold.pixelSize() + 2);
    m_ui->emptyTitle->setFont(bold);
    m_ui->emptyTitle->setText(m_libraryIsEmpty ? tr("This library is empty") : tr("No article is chosen"));
    m_ui->emptyHint->setText(
        m_libraryIsEmpty
            ? tr("Drop articles here: files, folders or text. Their figures are found as they come in.")
            : tr("Choose one in the list: its figures are marked in the text and charted beside it."));
}

void ReaderPanel::showFigure(qint64 figure)
{
    m_ui->reader->showFigure(figure);
    showFigurePlace();
}

void ReaderPanel::showFigurePlace()
{
    const QList<qint64> &figures = m_ui->reader->document().figures();
    const qsizetype at = figures.indexOf(m_ui->reader->shownFigure());
    const bool any = !figures.isEmpty();
    m_ui->previousFigureButton->setVisible(any);
    m_ui->nextFigureButton->setVisible(any);
    m_ui->figureLabel->setText(!any     ? QString()
                               : at < 0 ? tr("%n figure(s)", nullptr, int(figures.size()))
                                        : tr("%1 of %2").arg(at + 1).arg(figures.size()));
}

void ReaderPanel::setTextScale(double scale)
{
    m_ui->reader->setTextSize(ReadingTextSize * scale);
}

void ReaderPanel::setEditable(bool editable)
{
    m_ui->starButton->setEnabled(editable);
    m_ui->detailsButton->setEnabled(editable);
}

void ReaderPanel::openFind()
{
    if (m_view.article.id != 0)
        m_ui->findBar->open();
}

void ReaderPanel::toggleDetails()
{
    if (m_view.article.id == 0)
        return;
    const bool open = m_ui->headerEditor->isHidden();
    m_ui->detailsButton->setChecked(open);
    if (open)
        m_ui->headerEditor->open(headerOf(m_view.article));
    else
        m_ui->headerEditor->hide();
}

void ReaderPanel::applyColors()
{
    QPalette second = palette();
    second.setColor(QPalette::WindowText, colorsOf(palette()).textSecond);
    m_ui->emptyHint->setPalette(second);
    m_ui->figureLabel->setPalette(second);
}

void ReaderPanel::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, m_ui->toolBar->geometry().bottom(), width(), 1), colors.line);
}

// In a narrow column the buttons for the size of the text stay away: the menu and the wheel do the same.
QSize ReaderPanel::minimumSizeHint() const
{
    const int sizeButtons = m_ui->smallerButton->sizeHint().width() + m_ui->largerButton->sizeHint().width();
    const QSize whole = QWidget::minimumSizeHint();
    return m_ui->smallerButton->isHidden() ? whole : whole - QSize(sizeButtons, 0);
}

void ReaderPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int Narrow = 320;
    m_ui->smallerButton->setVisible(width() >= Narrow);
    m_ui->largerButton->setVisible(width() >= Narrow);
}

void ReaderPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showEmpty();
    if (m_view.article.id != 0)
        showArticle(tasks::ArticleView(m_view), core::IndicatorCatalogue(m_catalogue), true);
}

} // namespace fangzhi::widgets
