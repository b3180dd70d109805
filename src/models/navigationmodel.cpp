// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/navigationmodel.h"

#include <QHash>

#include <functional>

namespace fangzhi::models {

QString regionKey(const core::RegionRef &region)
{
    return region.code.isEmpty() ? region.parentCode + u'/' + region.name : region.code;
}

NavigationModel::NavigationModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(build())
{
}

NavigationModel::~NavigationModel() = default;

void NavigationModel::setCounts(const core::LibraryCounts &counts)
{
    m_counts = counts;
    rebuild();
}

void NavigationModel::setRegions(const QList<core::RegionCount> &regions)
{
    m_regions = regions;
    rebuild();
}

void NavigationModel::setTags(const QList<core::TagCount> &tags)
{
    m_tags = tags;
    rebuild();
}

NavigationModel::Node *NavigationModel::append(Node &parent, Kind kind, const QString &key,
                                               const QString &name, qint64 count)
{
    auto child = std::make_unique<Node>();
    child->kind = kind;
    child->key = key;
    child->name = name;
    child->count = count;
    child->parent = &parent;
    parent.children.push_back(std::move(child));
    return parent.children.back().get();
}

std::unique_ptr<NavigationModel::Node> NavigationModel::build() const
{
    auto root = std::make_unique<Node>();
    append(*root, PageItem, QString::number(int(Page::Read)), {}, m_counts ? m_counts->articles : -1);
    append(*root, PageItem, QString::number(int(Page::Data)), {}, m_counts ? m_counts->figures : -1);
    if (!m_regions.isEmpty()) {
        std::unique_ptr<Node> regions = regionTree();
        regions->parent = root.get();
        root->children.push_back(std::move(regions));
    }
    const qint64 starred = m_counts ? m_counts->starred : 0;
    if (!m_tags.isEmpty() || starred > 0) {
        Node *tags = append(*root, TagSection, {}, {}, -1);
        if (starred > 0)
            append(*tags, StarredItem, {}, {}, starred);
        for (const core::TagCount &tag : m_tags)
            append(*tags, TagItem, tag.tag, tag.tag, tag.articles);
    }
    return root;
}

// A region hangs below the nearest one above it that the library has too.
std::unique_ptr<NavigationModel::Node> NavigationModel::regionTree() const
{
    auto section = std::make_unique<Node>();
    section->kind = RegionSection;
    QHash<QString, const core::RegionCount *> known;
    for (const core::RegionCount &each : m_regions)
        known.insert(regionKey(each.region), &each);

    const auto parentOf = [&](const core::RegionCount &each) {
        const core::RegionCatalogue &catalogue = core::RegionCatalogue::official();
        QString code = each.region.parentCode;
        if (code.isEmpty()) {
            const core::Region *region = catalogue.byCode(each.region.code);
            code = region ? region->parentCode : QString();
        }
        while (!code.isEmpty() && !known.contains(code)) {
            const core::Region *region = catalogue.byCode(code);
            code = region ? region->parentCode : QString();
        }
        return code;
    };

    QHash<QString, QList<const core::RegionCount *>> children;
    for (const core::RegionCount &each : m_regions)
        children[parentOf(each)].append(&each);
    const std::function<void(Node &, const QString &, int)> fill
        = [&](Node &to, const QString &key, int depth) {
              constexpr int DeepestTree = 8;
              if (depth > DeepestTree)
                  return;
              for (const core::RegionCount *each : children.value(key)) {
                  const QString childKey = regionKey(each->region);
                  Node *child = append(to, RegionItem, childKey, each->region.name, each->articles);
                  fill(*child, childKey, depth + 1);
              }
          };
    fill(*section, {}, 0);
    return section;
}

bool NavigationModel::takeCounts(Node &to, const Node &from)
{
    if (to.kind != from.kind || to.key != from.key || to.children.size() != from.children.size())
        return false;
    for (size_t i = 0; i < to.children.size(); ++i) {
        if (!takeCounts(*to.children[i], *from.children[i]))
            return false;
    }
    to.count = from.count;
    return true;
}

void NavigationModel::rebuild()
{
    std::unique_ptr<Node> fresh = build();
    if (takeCounts(*m_root, *fresh)) {
        emitChanged({});
        return;
    }
    beginResetModel();
    m_root = std::move(fresh);
    endResetModel();
}

void NavigationModel::emitChanged(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent), {CountRole});
    for (int row = 0; row < rows; ++row)
        emitChanged(index(row, 0, parent));
}

const NavigationModel::Node *NavigationModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex NavigationModel::find(const QModelIndex &parent, Kind kind, const QString &key) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex child = index(row, 0, parent);
        const Node *at = node(child);
        if (at->kind == kind && at->key == key)
            return child;
        const QModelIndex below = find(child, kind, key);
        if (below.isValid())
            return below;
    }
    return {};
}

QModelIndex NavigationModel::indexOf(Kind kind, const QString &key) const
{
    return find({}, kind, key);
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = node(parent);
    if (row < 0 || column != 0 || row >= int(above->children.size()))
        return {};
    return createIndex(row, column, above->children[size_t(row)].get());
}

QModelIndex NavigationModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Node *above = node(index)->parent;
    if (!above || above == m_root.get())
        return {};
    const auto &siblings = above->parent->children;
    const auto at = std::find_if(siblings.begin(), siblings.end(),
                                 [above](const auto &each) { return each.get() == above; });
    return createIndex(int(at - siblings.begin()), 0, above);
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    return int(node(parent)->children.size());
}

int NavigationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *at = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return at->name;
    case KindRole:
        return int(at->kind);
    case KeyRole:
        return at->key;
    case CountRole:
        return at->count < 0 ? QVariant() : QVariant(at->count);
    default:
        return {};
    }
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Kind kind = node(index)->kind;
    if (kind == RegionSection || kind == TagSection)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QHash<int, QByteArray> NavigationModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {KindRole, "kind"}, {KeyRole, "key"}, {CountRole, "count"}};
}

} // namespace fangzhi::models
