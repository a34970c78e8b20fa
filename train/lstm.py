"""An LSTM layer in both directions over sentences of many lengths: the recurrence of lstm.cpp, its gradient with it. Some four times as fast as torch's own."""

import ctypes
import os

import numpy
import torch

_library = None


def load(path):
    """path: the shared library of lstm.cpp."""
    global _library
    _library = ctypes.CDLL(os.path.abspath(path))


def _pointer(tensor):
    return ctypes.c_void_p(tensor.data_ptr())


class Recurrence(torch.autograd.Function):
    """sums (times, sentences, 4 x width), weights (4 x width, width) -> hidden (times, sentences, width)."""

    @staticmethod
    def forward(ctx, sums, weights, active, backward):
        times, sentences, width = sums.shape[0], sums.shape[1], weights.shape[1]
        turned, gates = weights.t().contiguous(), sums.contiguous().clone()
        state, hidden = torch.zeros(times, sentences, width), torch.zeros(times, sentences, width)
        _library.lstm_forward(times, sentences, width, int(backward), active.ctypes.data_as(ctypes.c_void_p), _pointer(turned),
                              _pointer(gates), _pointer(state), _pointer(hidden))
        ctx.save_for_backward(turned, gates, state, hidden)  # as an attribute the output would keep itself alive
        ctx.how = active, backward
        return hidden

    @staticmethod
    def backward(ctx, slopes):
        (turned, gates, state, hidden), (active, backward) = ctx.saved_tensors, ctx.how
        times, sentences, width = hidden.shape
        slopes, carried = slopes.contiguous().clone(), torch.zeros(sentences, width)
        _library.lstm_backward(times, sentences, width, int(backward), active.ctypes.data_as(ctypes.c_void_p), _pointer(turned),
                               _pointer(gates), _pointer(state), _pointer(slopes), _pointer(carried))
        before = torch.zeros_like(hidden)
        if backward:
            before[:-1] = hidden[1:]
        else:
            before[1:] = hidden[:-1]
        return gates, gates.view(-1, 4 * width).t() @ before.view(-1, width), None, None


def active_of(lengths):
    """Sentences that have a word at each place; lengths fall."""
    lengths = numpy.asarray(lengths)
    return (lengths[None, :] > numpy.arange(int(lengths[0]))[:, None]).sum(1).astype(numpy.int32)


def both_directions(lstm, x, active):
    """x: times x sentences x values, sorted by length, the longest first. lstm: a torch LSTM of one layer, which keeps the weights."""
    out = []
    for suffix in ("", "_reverse"):
        get = lambda kind: getattr(lstm, f"{kind}_l0{suffix}")
        sums = torch.nn.functional.linear(x, get("weight_ih"), get("bias_ih") + get("bias_hh"))
        out.append(Recurrence.apply(sums, get("weight_hh"), active, bool(suffix)))
    return torch.cat(out, 2)
