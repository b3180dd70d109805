// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace fangzhi::storage {

class Connection;

constexpr quint32 ApplicationId = 0x465A4831; // "FZH1"

// One step of the schema: an SQL script that takes a library from version - 1 to version.
struct Migration {
    int version = 0;
    QString name; // "0001_model"
    QByteArray sql;
};

// The program's own, :/migrations/NNNN_name.sql, ascending from 0.
const QList<Migration> &programMigrations();
int latestVersion();

// Takes the file from the version it has (-1: empty) through all later migrations, each one transaction
// with its version inside. At the first failure that one is rolled back and told.
core::Result<void> migrate(Connection &connection, const QList<Migration> &migrations, int from);

int userVersion(Connection &connection);

// What a schema is made of: "table article" and its SQL.
using Schema = QMap<QString, QString>;
Schema schemaOf(Connection &connection);
// Of a library of this version, made once from the migrations.
core::Result<Schema> expectedSchema(int version);
// Compares a library with what its version must look like: Damaged when something of ours is missing or
// different, NotALibrary when there are triggers, views or virtual tables that are not ours. Plain
// tables and indices that somebody added are let be.
core::Result<void> verifySchema(Connection &connection, int version);

} // namespace fangzhi::storage
