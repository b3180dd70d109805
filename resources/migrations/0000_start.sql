-- SPDX-FileCopyrightText: 2026 The Fangzhi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 0, the first trial of the format: texts with their titles and nothing else. Every library
-- starts from here, so that the step to version 1 is taken by new and old ones alike.

CREATE TABLE article (
    id    INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    text  TEXT NOT NULL
);
