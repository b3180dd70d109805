// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/navigationpanel.h"

#include "ui_navigationpanel.h"
#include "widgets/appearance.h"
#include "widgets/languages.h"
#include "widgets/navigationdelegate.h"

#include <QEvent>
#include <QPainter>

namespace fangzhi::widgets {

using models::NavigationModel;

namespace {

// Sections, provinces and prefectures are open; counties where there are few of them are too.
constexpr int DepthOpen = 2;

} // namespace

QString filterWords(const core::ArticleFilter &filter)
{
    if (filter.starredOnly)
        return NavigationPanel::tr("Starred articles");
    if (!filter.tag.isEmpty())
        return filter.tag;
    if (filter.regionCode.contains(u'/'))
        return filter.regionCode.section(u'/', 1);
    if (filter.regionCode.isEmpty())
        return {};
    const core::Region *region = core::RegionCatalogue::official().byCode(filter.regionCode);
    return region ? core::regionName(region->ref(), interfaceLanguage()) : filter.regionCode;
}

NavigationPanel::NavigationPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::NavigationPanel>())
    , m_model(new NavigationModel(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_OpaquePaintEvent); // paintEvent() fills all of it
    auto *words = new NavigationWords(this);
    words->setSourceModel(m_model);
    m_ui->tree->setModel(words);
    m_ui->tree->setItemDelegate(new NavigationDelegate(this));
    applyColors();
    // Many changes in a row, as of an import, are one question.
    constexpr int Pause = 120;
    m_asking.setSingleShot(true);
    m_asking.setInterval(Pause);
    connect(&m_asking, &QTimer::timeout, this, &NavigationPanel::ask);
    connect(words, &QAbstractItemModel::modelReset, this, [this] {
        m_ui->tree->expandToDepth(DepthOpen);
        showFilter(m_filter);
    });
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { choose(current); });
    m_ui->tree->expandToDepth(DepthOpen);
    showFilter({});
}

NavigationPanel::~NavigationPanel() = default;

void NavigationPanel::setSession(tasks::LibrarySession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    showFilter({});
    if (!session)
        return;
    connect(session, &tasks::LibrarySession::changed, &m_asking, qOverload<>(&QTimer::start));
    ask();
}

void NavigationPanel::ask()
{
    if (!m_session)
        return;
    const auto current = [this, session = m_session] { return session && session == m_session; };
    m_session->counts().then(this, [this, current](const core::Result<core::LibraryCounts> &answer) {
        if (!current() || !answer.ok())
            return;
        m_model->setCounts(*answer);
        Q_EMIT counted(*answer);
    });
    m_session->regions().then(this, [this, current](const core::Result<QList<core::RegionCount>> &answer) {
        if (current() && answer.ok())
            m_model->setRegions(*answer);
    });
    m_session->tags().then(this, [this, current](const core::Result<QList<core::TagCount>> &answer) {
        if (current() && answer.ok())
            m_model->setTags(*answer);
    });
}

void NavigationPanel::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    core::ArticleFilter filter;
    const QString key = index.data(NavigationModel::KeyRole).toString();
    switch (index.data(NavigationModel::KindRole).toInt()) {
    case NavigationModel::PageItem:
        Q_EMIT pageChosen(models::Page(key.toInt()));
        break;
    case NavigationModel::RegionItem:
        filter.regionCode = key;
        break;
    case NavigationModel::TagItem:
        filter.tag = key;
        break;
    case NavigationModel::StarredItem:
        filter.starredOnly = true;
        break;
    default:
        break;
    }
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChosen(filter);
}

void NavigationPanel::showFilter(const core::ArticleFilter &filter)
{
    m_filter = filter;
    m_filter.text.clear();
    QModelIndex at = m_model->indexOf(NavigationModel::PageItem, QString::number(int(models::Page::Read)));
    if (!filter.regionCode.isEmpty())
        at = m_model->indexOf(NavigationModel::RegionItem, filter.regionCode);
    else if (!filter.tag.isEmpty())
        at = m_model->indexOf(NavigationModel::TagItem, filter.tag);
    else if (filter.starredOnly)
        at = m_model->indexOf(NavigationModel::StarredItem, {});
    const auto *words = static_cast<const NavigationWords *>(m_ui->tree->model());
    m_ui->tree->setCurrentIndex(words->mapFromSource(at));
}

void NavigationPanel::applyColors()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, colorsOf(palette()).side);
    m_ui->tree->setPalette(colors);
}

void NavigationPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorsOf(palette()).side);
}

void NavigationPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->tree->viewport()->update();
    }
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

} // namespace fangzhi::widgets
