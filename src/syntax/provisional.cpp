#include "syntax/provisional.h"
#include <cstdio>
#include <cstring>
#include "base/strings.h"
namespace bede::syntax {
namespace {
uint64_t mix(uint64_t h, uint64_t v) {
  h ^= v + 0x9E3779B97F4A7C15ull + (h << 6) + (h >> 2);
  h *= 0xD6E8FEB86659FD93ull;
  return h ^ h >> 32;
}
uint64_t hs(std::string_view s) {
  uint64_t h = 1469598103934665603ull;
  for (char c : s) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return h;
}
uint32_t slot(uint64_t f, uint64_t c) {
  return static_cast<uint32_t>(mix(f, c * 0x51ED27ull + 7) & ((1u << Provisional::kBits) - 1));
}
std::string shape(const std::string& f) {
  std::string o;
  for (char c : f) {
    char k = c >= 'A' && c <= 'Z' ? 'X' : c >= 'a' && c <= 'z' ? 'x' : c >= '0' && c <= '9' ? 'd' : c;
    if (o.size() < 2 || o[o.size() - 1] != k || o[o.size() - 2] != k) o += k;
  }
  return o;
}
}  // namespace
int Provisional::best(const std::vector<uint64_t>& f, int classes, uint64_t salt, const std::vector<char>* ok,
                      std::vector<float>* all) const {
  int b = -1;
  float bs = 0;
  for (int c = 0; c < classes; ++c) {
    if (ok && !(*ok)[static_cast<size_t>(c)]) continue;
    float s = 0;
    for (uint64_t x : f) s += w[slot(x, salt + static_cast<uint64_t>(c))];
    if (all) (*all)[static_cast<size_t>(c)] = s;
    if (b < 0 || s > bs) b = c, bs = s;
  }
  return b;
}
void Provisional::update(const std::vector<uint64_t>& f, int good, int bad, uint64_t salt) {
  for (uint64_t x : f) {
    uint32_t g = slot(x, salt + static_cast<uint64_t>(good)), b = slot(x, salt + static_cast<uint64_t>(bad));
    w[g] += 1;
    acc[g] += step;
    w[b] -= 1;
    acc[b] -= step;
  }
}
void Provisional::tag(PSentence& s, bool train) {
  const int n = static_cast<int>(s.size());
  static const std::string none = "<>";
  auto low = [&](int i) -> const std::string& { return i < 0 || i >= n ? none : s[static_cast<size_t>(i)].lower; };
  for (int i = 0; i < n; ++i) {
    PWord& x = s[static_cast<size_t>(i)];
    std::vector<uint64_t> f;
    uint64_t k = 1;
    auto add = [&](uint64_t v) { f.push_back(mix(k++ * 7919, v)); };
    const std::string& l = x.lower;
    uint64_t t1 = i > 0 ? static_cast<uint64_t>(s[static_cast<size_t>(i - 1)].tag) + 1 : 0,
             t2 = i > 1 ? static_cast<uint64_t>(s[static_cast<size_t>(i - 2)].tag) + 1 : 0;
    add(0);
    add(hs(l));
    add(hs(x.form));
    add(hs(shape(x.form)));
    for (size_t m : {1u, 2u, 3u, 4u}) add(hs(l.size() > m ? l.substr(l.size() - m) : l));
    for (size_t m : {1u, 3u}) add(hs(l.substr(0, m)));
    add(hs(low(i - 1)));
    add(hs(low(i + 1)));
    add(hs(low(i - 2)));
    add(hs(low(i + 2)));
    add(t1);
    add(mix(t1, t2));
    add(mix(t1, hs(l)));
    add(mix(hs(low(i + 1)), hs(l)));
    add(mix(t1, hs(low(i + 1))));
    const std::string& r = low(i + 1);
    add(hs(r.size() > 3 ? r.substr(r.size() - 3) : r));
    const std::string& r2 = low(i - 1);
    add(hs(r2.size() > 3 ? r2.substr(r2.size() - 3) : r2));
    add(i == 0);
    add(mix(i == 0, hs(shape(x.form))));
    int p = best(f, static_cast<int>(tags.size()), 1000, nullptr);
    if (train) {
      step += 1;
      if (p != x.gold_tag) update(f, x.gold_tag, p, 1000);
    }
    x.tag = p;
  }
}
void Provisional::parse(PSentence& s, bool train) {
  const int n = static_cast<int>(s.size());
  std::vector<int> stack, hd(static_cast<size_t>(n), -2), lc(static_cast<size_t>(n), -1),
      rc(static_cast<size_t>(n), -1), lc2(lc), nl(lc), nr(lc);
  int b = 0;
  auto at = [&](int i) -> uint64_t {
    return i < 0 ? 1 : i >= n ? 2 : static_cast<uint64_t>(s[static_cast<size_t>(i)].tag) + 3;
  };
  auto wd = [&](int i) -> uint64_t { return i < 0 ? 1 : i >= n ? 2 : hs(s[static_cast<size_t>(i)].lower); };
  auto coarse = [&](int i) -> uint64_t {
    if (i < 0) return 1;
    if (i >= n) return 2;
    const std::string& t = tags[static_cast<size_t>(s[static_cast<size_t>(i)].tag)];
    return hs(t.substr(0, t.find('|', t.find('|') + 1)));
  };
  auto attach = [&](int d, int h) {
    hd[static_cast<size_t>(d)] = h;
    if (h < 0) return;
    if (d < h) {
      lc2[static_cast<size_t>(h)] = lc[static_cast<size_t>(h)];
      lc[static_cast<size_t>(h)] = d;
      nl[static_cast<size_t>(h)]++;
    } else {
      rc[static_cast<size_t>(h)] = d;
      nr[static_cast<size_t>(h)]++;
    }
  };
  while (b < n || stack.size() > 1) {
    const int m = static_cast<int>(stack.size());
    const int s0 = m > 0 ? stack[static_cast<size_t>(m - 1)] : -1, s1 = m > 1 ? stack[static_cast<size_t>(m - 2)] : -1,
              s2 = m > 2 ? stack[static_cast<size_t>(m - 3)] : -1;
    std::vector<char> ok{b<n, m> 0 && b<n, m> 1};  // shift, left (s0 <- b), right (s1 -> s0)
    auto sub = [&](const std::vector<int>& v, int i) { return i < 0 || i >= n ? -1 : v[static_cast<size_t>(i)]; };
    std::vector<uint64_t> f;
    uint64_t k = 1;
    auto add = [&](uint64_t v) { f.push_back(mix(k++ * 104729, v)); };
    uint64_t c0 = coarse(s0), c1 = coarse(s1), c2 = coarse(s2), d0 = coarse(b), d1 = coarse(b + 1), d2 = coarse(b + 2);
    uint64_t w0 = wd(s0), w1 = wd(s1), v0 = wd(b), v1 = wd(b + 1);
    uint64_t dist = static_cast<uint64_t>(s0 < 0 ? 0 : b - s0 > 8 ? 8 : b - s0);
    add(0);
    add(w0);
    add(mix(w0, c0));
    add(w1);
    add(mix(w1, c1));
    add(v0);
    add(mix(v0, d0));
    add(mix(v1, d1));
    add(c0);
    add(c1);
    add(d0);
    add(d1);
    add(mix(c0, d0));
    add(mix(c1, c0));
    add(mix(mix(c1, c0), d0));
    add(mix(mix(c2, c1), c0));
    add(mix(mix(c0, d0), d1));
    add(mix(mix(d0, d1), d2));
    add(mix(mix(c1, c0), mix(d0, d1)));
    add(mix(w0, v0));
    add(mix(mix(w0, c0), d0));
    add(mix(c0, v0));
    add(mix(w1, w0));
    add(mix(c1, w0));
    add(mix(w1, c0));
    add(mix(mix(w0, d0), d1));
    add(mix(mix(c0, v0), d1));
    uint64_t l0 = coarse(sub(lc, s0)), r0 = coarse(sub(rc, s0)), l1 = coarse(sub(lc, s1)), r1 = coarse(sub(rc, s1)),
             lb = coarse(sub(lc, b)), lb2 = coarse(sub(lc2, b));
    add(mix(mix(c0, r0), d0));
    add(mix(mix(c0, l0), d0));
    add(mix(mix(c1, r1), c0));
    add(mix(mix(c1, l1), c0));
    add(mix(mix(c0, d0), lb));
    add(mix(mix(d0, lb), lb2));
    add(mix(mix(c1, c0), r0));
    add(mix(mix(c1, c0), l0));
    add(mix(mix(c1, c0), lb));
    add(mix(wd(sub(rc, s0)), c0));
    add(mix(wd(sub(lc, s0)), c0));
    add(mix(dist, mix(c0, d0)));
    add(mix(dist, mix(w0, d0)));
    add(mix(static_cast<uint64_t>(sub(nr, s0) + 2), c0));
    add(mix(static_cast<uint64_t>(sub(nl, b) + 2), d0));
    add(mix(static_cast<uint64_t>(sub(nl, s0) + 2), c0));
    int p = best(f, 3, 5000, &ok);
    int go = p < 0 ? 0 : p;
    if (train) {
      step += 1;
      int cost[3] = {0, 0, 0};
      auto gh = [&](int i) { return s[static_cast<size_t>(i)].gold_head; };
      if (b < n) {  // shift: b can no longer get heads/children among stack (all but s0 as head)
        for (int i = 0; i < m; ++i) {
          int t = stack[static_cast<size_t>(i)];
          if (gh(t) == b) cost[0]++;
          if (i < m - 1 && gh(b) == t) cost[0]++;
        }
        if (m == 0) cost[0] = 0;
      }
      if (m > 0) {
        for (int i = b; i < n; ++i) {
          if (i != b && gh(s0) == i) cost[1]++;
          if (gh(i) == s0) {
            cost[1]++;
          }
        }
        if (s1 >= 0 && gh(s0) == s1) cost[1]++;
        if (gh(s0) == -1) cost[1]++;
        for (int i = b; i < n; ++i) {
          if (gh(s0) == i) cost[2]++;
          if (gh(i) == s0) cost[2]++;
        }
        if (gh(s0) == -1) cost[2]++;
      }
      int good = -1;
      float gs = 0;
      std::vector<float> all(3);
      best(f, 3, 5000, &ok, &all);
      int least = 1 << 20;
      for (int c = 0; c < 3; ++c)
        if (ok[static_cast<size_t>(c)] && cost[c] < least) least = cost[c];
      for (int c = 0; c < 3; ++c)
        if (ok[static_cast<size_t>(c)] && cost[c] == least && (good < 0 || all[static_cast<size_t>(c)] > gs))
          good = c, gs = all[static_cast<size_t>(c)];
      if (cost[p] != least) update(f, good, p, 5000);
      go = (static_cast<uint64_t>(step) * 2654435761u >> 8) % 10 < 9 ? p : good;
    }
    if (go == 0)
      stack.push_back(b++);
    else if (go == 1) {
      attach(s0, b);
      stack.pop_back();
    } else {
      attach(s0, s1);
      stack.pop_back();
    }
  }
  if (!stack.empty()) attach(stack[0], -1);
  for (int i = 0; i < n; ++i) {
    PWord& x = s[static_cast<size_t>(i)];
    x.head = hd[static_cast<size_t>(i)];
    const int h = train ? x.gold_head : x.head;
    std::vector<uint64_t> f;
    uint64_t k = 1;
    auto add = [&](uint64_t v) { f.push_back(mix(k++ * 15485863, v)); };
    uint64_t ch = coarse(h), cd = coarse(i), wh = wd(h), wi = wd(i);
    uint64_t dir = h < 0   ? 0
                   : h < i ? (i - h > 3 ? 4 : static_cast<uint64_t>(i - h))
                           : 5 + (h - i > 3 ? 3u : static_cast<uint64_t>(h - i));
    add(0);
    add(mix(ch, cd));
    add(mix(mix(ch, cd), dir));
    add(mix(wh, cd));
    add(mix(ch, wi));
    add(mix(wh, wi));
    add(wi);
    add(mix(wi, dir));
    add(mix(mix(at(h), at(i)), dir));
    uint64_t lf = lc[static_cast<size_t>(i)] < 0 ? 0 : wd(lc[static_cast<size_t>(i)]);
    add(mix(lf, mix(ch, cd)));
    add(mix(lf, cd));
    add(mix(coarse(lc[static_cast<size_t>(i)]), mix(ch, cd)));
    add(mix(mix(coarse(i - 1), cd), ch));
    add(mix(mix(coarse(i + 1), cd), ch));
    add(mix(wd(i - 1), cd));
    add(mix(wd(i + 1), cd));
    if (h >= 0) {
      add(mix(mix(coarse(lc[static_cast<size_t>(h)]), ch), cd));
      add(mix(static_cast<uint64_t>(nl[static_cast<size_t>(h)] + 2), mix(ch, mix(cd, dir))));
      add(mix(coarse(rc[static_cast<size_t>(h)]), mix(ch, cd)));
      bool pass = false;
      for (int j = h - 1; j >= 0 && j > h - 4; --j)
        pass = pass || s[static_cast<size_t>(j)].lower == "was" || s[static_cast<size_t>(j)].lower == "been" ||
               s[static_cast<size_t>(j)].lower == "were" || s[static_cast<size_t>(j)].lower == "be" ||
               s[static_cast<size_t>(j)].lower == "is" || s[static_cast<size_t>(j)].lower == "are";
      add(mix(pass, mix(ch, mix(cd, dir < 5))));
    }
    int p = best(f, static_cast<int>(labels.size()), 9000, nullptr);
    if (train && h >= 0) {
      step += 1;
      if (p != x.gold_label) update(f, x.gold_label, p, 9000);
    }
    x.label = p;
  }
}
std::string Provisional::lemma(const std::string& form, const std::string& upos) const {
  if (auto it = lemmas.find(lower(form) + "|" + upos); it != lemmas.end()) return it->second;
  std::string l = upos == "PROPN" ? form : lower(form);
  auto ends = [&](const char* e) { return l.ends_with(e) && l.size() > std::strlen(e) + 2; };
  if (upos == "NOUN" || upos == "VERB") {
    if (ends("ies")) return l.substr(0, l.size() - 3) + "y";
    if (ends("sses") || ends("shes") || ends("ches") || ends("xes")) return l.substr(0, l.size() - 2);
    if (ends("s") && !ends("ss") && !ends("us") && !ends("is")) return l.substr(0, l.size() - 1);
  }
  if (upos == "VERB") {
    for (const char* e : {"ing", "ed"})
      if (ends(e)) {
        std::string r = l.substr(0, l.size() - std::strlen(e));
        if (e[0] == 'e' && r.ends_with("i")) return r.substr(0, r.size() - 1) + "y";
        if (lemmas.count(r + "|VERB")) return r;
        if (lemmas.count(r + "e|VERB")) return r + "e";
        if (r.size() > 2 && r[r.size() - 1] == r[r.size() - 2] && r.back() != 's' && r.back() != 'l')
          return r.substr(0, r.size() - 1);
        const char x = r.back();
        if (x == 'c' || x == 'v' || x == 'z' || x == 's' || x == 'g' || x == 'u' || r.ends_with("at")) return r + "e";
        return r;
      }
  }
  return l;
}
void Provisional::average() {
  for (size_t i = 0; i < w.size(); ++i) w[i] = static_cast<float>(w[i] - acc[i] / step);
}
bool Provisional::save(const std::string& path) const {
  FILE* o = std::fopen(path.c_str(), "wb");
  if (!o) return false;
  std::string head = "PROV1\n";
  for (auto& t : tags) head += t + "\n";
  head += "\n";
  for (auto& t : labels) head += t + "\n";
  head += "\n";
  for (auto& [a, b] : lemmas) head += a + "\t" + b + "\n";
  head += "\n";
  std::fwrite(head.data(), 1, head.size(), o);
  std::fwrite(w.data(), 4, w.size(), o);
  return std::fclose(o) == 0;
}
bool Provisional::load(std::string_view b) {
  if (!b.starts_with("PROV1\n")) return false;
  b.remove_prefix(6);
  int part = 0;
  while (part < 3) {
    size_t e = b.find('\n');
    if (e == b.npos) return false;
    std::string_view l = b.substr(0, e);
    b.remove_prefix(e + 1);
    if (l.empty()) {
      ++part;
      continue;
    }
    if (part == 0)
      tags.emplace_back(l);
    else if (part == 1)
      labels.emplace_back(l);
    else
      lemmas.emplace(l.substr(0, l.find('\t')), l.substr(l.find('\t') + 1));
  }
  w.resize(size_t(1) << kBits);
  if (b.size() != w.size() * 4) return false;
  std::memcpy(w.data(), b.data(), b.size());
  return true;
}
}  // namespace bede::syntax
