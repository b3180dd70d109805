// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dataset.h"
#include "core/figuretable.h"
#include "core/indicator.h"
#include "models/figurelistmodel.h"
#include "tasks/librarysession.h"
#include "widgets/notifier.h"

#include <QIdentityProxyModel>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace Ui {
class DataPage;
}

namespace fangzhi::widgets {

// Gives the table of all figures its words, in the language of the interface.
class FigureListWords : public QIdentityProxyModel {
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    void setCatalogue(const core::IndicatorCatalogue &catalogue) { m_catalogue = catalogue; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    core::IndicatorCatalogue m_catalogue = core::IndicatorCatalogue::standard();
};

// Every figure of the library in one table, filtered and sorted.
class DataPage : public QWidget {
    Q_OBJECT

public:
    explicit DataPage(QWidget *parent = nullptr);
    ~DataPage() override;

    void setNotifier(Notifier *notifier) { m_notifier = notifier; }
    void setSession(tasks::LibrarySession *session);
    // The region that the navigation chose; empty for all.
    void setRegion(const QString &regionCode);
    const core::FigureQuery &query() const { return m_query; }
    models::FigureListModel *model() const { return m_model; }

Q_SIGNALS:
    void articleWanted(qint64 article);
    void importWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void askChoices();
    void fillFixedChoices();
    void fillChoices(const QStringList &indicators, const QList<core::DataSet> &dataSets);
    void readChoices();
    void apply();
    void sortBy(int column);
    void showCount();
    void removeDataSet();

    std::unique_ptr<Ui::DataPage> m_ui;
    models::FigureListModel *m_model;
    FigureListWords *m_words;
    QPointer<tasks::LibrarySession> m_session;
    Notifier *m_notifier = nullptr;
    core::FigureQuery m_query;
    bool m_stale = true; // to be asked when it is next seen
    bool m_filling = false;
};

} // namespace fangzhi::widgets
