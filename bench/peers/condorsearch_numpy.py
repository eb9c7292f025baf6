"""The job of ./alvh bench --only condorsearch.expiry in numpy, for comparison by hand.

    python3 bench/peers/condorsearch_numpy.py [repetitions]

Needs Python 3 with numpy (measured with 2.4). Same chain, same candidates, same answer as
CondorSearchBenchmark: the best condor of one expiry of 500 strikes by credit over maximum loss.
Prints CPU milliseconds, median over the repetitions, for
  all outputs   credit, maximum loss, probability of profit, expected value, delta, gamma, vega and
                theta of every pair of spreads, then the best
  lazy          only what the objective and the constraints need of every pair, then the best
Blocks of rows keep the temporaries in cache, which is faster than whole matrices.
"""
import math
import statistics
import sys
import time

import numpy as np

FORWARD, YEARS, RATE, DENSITY_VOL, NET_DELTA = 6001.3, 45 / 365, 0.04, 0.13, 0.05
DISCOUNT = math.exp(-RATE * YEARS)
ROOT = math.sqrt(YEARS)
WIDTHS = range(25, 300, 25)
ROWS = 16

norm = np.vectorize(lambda x: 0.5 * math.erfc(-x / math.sqrt(2)))


def black(call, strike, vol):
    sd = vol * ROOT
    d1 = np.log(FORWARD / strike) / sd + sd / 2
    sign = np.where(call, 1, -1)
    price = DISCOUNT * sign * (FORWARD * norm(sign * d1) - strike * norm(sign * (d1 - sd)))
    density = np.exp(-d1 * d1 / 2) / math.sqrt(2 * math.pi)
    delta = DISCOUNT * sign * norm(sign * d1)
    gamma = DISCOUNT * density / (FORWARD * sd)
    vega = DISCOUNT * FORWARD * density * ROOT
    theta = -vega * vol / (2 * YEARS) + RATE * price
    return price, delta, gamma, vega, theta


def chain():
    strike = 4755 + 5.0 * np.arange(500)
    x = np.log(strike / FORWARD)
    vol = 0.15 - 0.4 * x + 0.8 * x * x
    call = strike > FORWARD
    price = black(call, strike, vol)[0]
    bid = np.maximum(0.05, np.floor(price * 20) / 20)
    return strike, vol, call, np.rint(bid * 1e6), np.rint((bid + 0.1) * 1e6)


def spreads(c, side):
    """Columns of the sold spreads of one side that the short's delta band lets through."""
    strike, vol, call, bid, ask = c
    _, delta, gamma, vega, theta = black(call, strike, vol)
    payoff = black(call, strike, np.full(500, DENSITY_VOL))[0]
    pairs = [
        (i, i + side * w // 5)
        for i in range(500)
        if call[i] == (side > 0)
        for w in WIDTHS
        if 0 <= i + side * w // 5 < 500 and call[i + side * w // 5] == (side > 0)
    ]
    s = np.array([p[0] for p in pairs])
    w = np.array([p[1] for p in pairs])
    keep = np.abs(delta[s]) <= 0.5
    s, w = s[keep], w[keep]
    mid = bid + ask
    sold = lambda column: column[w] - column[s]
    return dict(
        short=strike[s], wing=strike[w], width=np.rint(np.abs(strike[s] - strike[w]) * 20),
        credit=mid[s] - mid[w], payout=payoff[s] - payoff[w],
        delta=sold(delta), gamma=sold(gamma), vega=sold(vega), theta=sold(theta),
    )


def probabilities(c):
    """N(d2) at every level on the 0.05 grid, with the volatility of the level."""
    strike, vol = c[0], c[1]
    level = np.arange(0, round(1.2 * strike[-1] * 20)) / 20 + 0.0
    level[0] = 0.01
    sd = np.interp(level, strike, vol) * ROOT
    return norm(np.log(FORWARD / level) / sd - sd / 2)


def search(put, call, above, everything):
    best, count = (-math.inf,), 0
    for i in range(0, len(put["short"]), ROWS):
        p = {k: v[i : i + ROWS, None] for k, v in put.items()}
        credit = np.floor((p["credit"] + call["credit"] + 0.5) * 1e-5)
        width = np.maximum(p["width"], call["width"])
        loss = width - credit
        delta = p["delta"] + call["delta"]
        ok = (np.abs(delta) <= NET_DELTA) & (credit >= 1) & (loss > 0)
        if everything:
            lower = (p["short"] * 20 - credit).astype(np.int32)
            upper = (call["short"] * 20 + credit).astype(np.int32)
            pop = above[lower] - above[upper]
            ev = credit * 0.05 - (p["payout"] + call["payout"])
            gamma = p["gamma"] + call["gamma"]
            vega = p["vega"] + call["vega"]
            theta = p["theta"] + call["theta"]
        score = np.where(ok, credit / loss, -np.inf)
        count += int(np.count_nonzero(ok))
        k = int(np.argmax(score))
        r, j = divmod(k, score.shape[1])
        if score[r, j] > best[0]:
            best = (float(score[r, j]), put["wing"][i + r], put["short"][i + r],
                    call["short"][j], call["wing"][j], credit[r, j] * 0.05)
            if everything:
                best += (pop[r, j], 100 * ev[r, j], delta[r, j], gamma[r, j],
                         vega[r, j], theta[r, j] / 365 * 100)
    return count, best


def main():
    repetitions = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    c = chain()
    put, call = spreads(c, -1), spreads(c, 1)
    above = probabilities(c)
    print(f"numpy {np.__version__}, {len(put['short'])} x {len(call['short'])} spreads")
    for name, everything in (("all outputs", True), ("lazy", False)):
        times = []
        for _ in range(repetitions):
            start = time.process_time()
            count, best = search(put, call, above, everything)
            times.append(1e3 * (time.process_time() - start))
        print(f"{name}: {statistics.median(times):.1f} ms, {count} candidates, best {best}")


main()
