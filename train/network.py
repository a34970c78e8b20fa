"""The network: hashed embeddings, a BiLSTM over the sentence, heads for tag, features, lemma script, entity type, arc and label."""

import torch
from torch import nn

import lstm as recurrence
from tables import Tables

TABLE_ROWS = (16384, 16384, 4096, 2048, 8192, 8192, 2048, 64)  # syntax::kTableRows
STARTS = [sum(TABLE_ROWS[:t]) for t in range(len(TABLE_ROWS))]
UNKNOWN_FROM = 2  # tables before this have row 0 for "unknown"


def place_rows(rows):
    """Rows of each table -> rows of all tables in one."""
    return rows + torch.tensor(STARTS)


class Network(nn.Module):
    def __init__(self, sizes, width=128, hidden=128, layers=2, arc=160, label=128, tag=96, dropout=(0.2, 0.2, 0.25), word_dropout=0.1):
        super().__init__()
        self.options = dict(width=width, hidden=hidden, layers=layers, arc=arc, label=label, tag=tag, dropout=dropout, word_dropout=word_dropout)
        self.sizes = sizes
        self.tables = Tables(sum(TABLE_ROWS), width)
        self.word_dropout = word_dropout
        self.drop = nn.ModuleList(nn.Dropout(p) for p in dropout)
        self.lstm = nn.ModuleList(
            nn.LSTM(width if i == 0 else 2 * hidden, hidden, bidirectional=True, batch_first=True) for i in range(layers))
        for lstm in self.lstm:
            for name, p in lstm.named_parameters():
                if "bias_ih" in name:
                    p.data.zero_()
                elif "bias_hh" in name:
                    p.data.zero_()
                    p.data[hidden:2 * hidden] = 1.0
                elif "weight_hh" in name:
                    for gate in range(4):
                        nn.init.orthogonal_(p.data[gate * hidden:(gate + 1) * hidden])
                else:
                    nn.init.xavier_uniform_(p.data)
        out = 2 * hidden
        self.tag_hidden = nn.Linear(out, tag)
        self.tags = nn.Linear(tag, sizes["tags"])
        self.feats = nn.Linear(tag, sizes["feats"])
        self.scripts = nn.Linear(tag, sizes["scripts"])
        self.entities = nn.Linear(tag, sizes["entities"])
        self.arc_dependent = nn.Linear(out, arc)
        self.arc_head = nn.Linear(out, arc)
        self.arc_root = nn.Parameter(torch.rand(arc) * 0.3)
        self.arc_bilinear = nn.Parameter(torch.zeros(arc, arc))
        self.arc_head_bias = nn.Linear(arc, 1, bias=False)
        self.label_dependent = nn.Linear(out, label)
        self.label_head = nn.Linear(out, label, bias=False)
        self.label_root = nn.Parameter(torch.randn(label) * 0.1)
        self.labels = nn.Linear(label, sizes["labels"])

    def embed(self, rows):
        """rows: times x sentences x tables -> times x sentences x width."""
        if self.training and self.word_dropout:
            gone = torch.rand(rows.shape[:2]) < self.word_dropout
            rows = rows.clone()
            for t in range(UNKNOWN_FROM):
                rows[..., t] = rows[..., t].masked_fill(gone, 0)
        leaf, places = self.tables.take(place_rows(rows))
        return nn.functional.embedding_bag(places.view(-1, len(TABLE_ROWS)), leaf, mode="sum").view(*rows.shape[:2], -1)

    def trunk(self, rows, lengths):
        """rows: sentences x times x tables, the longest sentence first."""
        active = recurrence.active_of(lengths)
        x = self.drop[0](self.embed(rows.transpose(0, 1).contiguous()))
        for i, lstm in enumerate(self.lstm):
            x = self.drop[1 if i + 1 < len(self.lstm) else 2](recurrence.both_directions(lstm, x, active))
        return x.transpose(0, 1)

    def heads(self, x, mask):
        """Scores: tags, feats, scripts, entities (batch, words, classes) and arcs (batch, words, 1 + words), root first."""
        t = self.drop[2](torch.relu(self.tag_hidden(x)))
        dependent = self.drop[2](torch.relu(self.arc_dependent(x)))
        head = self.drop[2](torch.relu(self.arc_head(x)))
        head = torch.cat([torch.relu(self.arc_root).expand(x.shape[0], 1, -1), head], 1)
        arcs = dependent @ self.arc_bilinear @ head.transpose(1, 2) + self.arc_head_bias(head).transpose(1, 2)
        blocked = torch.cat([torch.zeros_like(mask[:, :1]), ~mask], 1)
        arcs = arcs.masked_fill(blocked.unsqueeze(1), -1e4)
        n = x.shape[1]
        arcs[:, torch.arange(n), torch.arange(n) + 1] = -1e4
        return self.tags(t), self.feats(t), self.scripts(t), self.entities(t), arcs

    def label_scores(self, x, heads):
        """Labels for each word under the head given (0: root)."""
        dependent, head = self.label_dependent(x), self.label_head(x)
        head = torch.cat([self.label_root.expand(x.shape[0], 1, -1), head], 1)
        chosen = head.gather(1, heads.unsqueeze(2).expand(-1, -1, head.shape[2]))
        return self.labels(self.drop[2](torch.relu(dependent + chosen)))
