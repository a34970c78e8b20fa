"""Embedding tables trained lazily: a step touches only the rows that its batch saw, and so do Adam's moments."""

import torch


class Tables:
    def __init__(self, rows, width, std=0.15):
        self.values = torch.randn(rows, width) * std
        self.first, self.second = torch.zeros(rows, width), torch.zeros(rows, width)

    def take(self, rows):
        """The rows wanted, as one small leaf tensor with a gradient, and where in it each asked row lies."""
        self.seen, places = torch.unique(rows, return_inverse=True)
        self.leaf = self.values[self.seen].requires_grad_(True)
        return self.leaf, places

    def step(self, rate, step, betas=(0.9, 0.98), eps=1e-8):
        if self.leaf.grad is None:
            return
        g = self.leaf.grad
        first = self.first[self.seen].mul_(betas[0]).add_(g, alpha=1 - betas[0])
        second = self.second[self.seen].mul_(betas[1]).addcmul_(g, g, value=1 - betas[1])
        self.first[self.seen], self.second[self.seen] = first, second
        size = rate / (1 - betas[0] ** (step + 1))
        self.values[self.seen] -= size * first / ((second / (1 - betas[1] ** (step + 1))).sqrt() + eps)

    def state(self):
        return {"values": self.values, "first": self.first, "second": self.second}

    def load(self, state):
        self.values, self.first, self.second = state["values"].clone(), state["first"].clone(), state["second"].clone()
