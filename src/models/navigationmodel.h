// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace fangzhi::models {

// The pages that the program has. Only those that are made are listed in the navigation.
enum class Page { Read, Data };

// What the navigation column shows: the pages, then the regions of the library as a tree with counts of
// articles, then the starred articles and the tags. Sections without content are left out.
class NavigationModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Kind { PageItem, RegionSection, RegionItem, TagSection, StarredItem, TagItem };
    enum Role {
        KindRole = Qt::UserRole + 1,
        KeyRole, // region code (or parent/name of a region without one), tag, or number of a page
        CountRole, // articles; nothing where there is none to tell
    };

    explicit NavigationModel(QObject *parent = nullptr);
    ~NavigationModel() override;

    void setCounts(const core::LibraryCounts &counts);
    void setRegions(const QList<core::RegionCount> &regions);
    void setTags(const QList<core::TagCount> &tags);

    QModelIndex indexOf(Kind kind, const QString &key) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    // Display gives the name of a region or a tag; pages and sections get their words from a proxy.
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Node {
        Kind kind = PageItem;
        QString key;
        QString name;
        qint64 count = -1;
        Node *parent = nullptr;
        std::vector<std::unique_ptr<Node>> children;
    };

    // The same tree but for its counts: only these change, so that nothing folds up or loses the choice.
    static bool takeCounts(Node &to, const Node &from);
    std::unique_ptr<Node> build() const;
    std::unique_ptr<Node> regionTree() const;
    void rebuild();
    void emitChanged(const QModelIndex &parent);
    const Node *node(const QModelIndex &index) const;
    QModelIndex find(const QModelIndex &parent, Kind kind, const QString &key) const;
    static Node *append(Node &parent, Kind kind, const QString &key, const QString &name, qint64 count);

    std::optional<core::LibraryCounts> m_counts; // none before they are known: no zero that is not true
    QList<core::RegionCount> m_regions;
    QList<core::TagCount> m_tags;
    std::unique_ptr<Node> m_root;
};

// How a region of the tree is named in filters: its code, or parent/name where it has none.
QString regionKey(const core::RegionRef &region);

} // namespace fangzhi::models
