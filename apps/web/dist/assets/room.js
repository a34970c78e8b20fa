var n, l$1, u$2, i$1, r$1, o$1, e$1, f$2, c$1, a$1, s$1, h$1, p$1, v$1, d$1 = {}, w$1 = [], _ = /acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i, g = Array.isArray;
function m$1(n2, l2) {
  for (var u2 in l2) n2[u2] = l2[u2];
  return n2;
}
function b(n2) {
  n2 && n2.parentNode && n2.parentNode.removeChild(n2);
}
function k$1(l2, u2, t2) {
  var i2, r2, o2, e2 = {};
  for (o2 in u2) "key" == o2 ? i2 = u2[o2] : "ref" == o2 ? r2 = u2[o2] : e2[o2] = u2[o2];
  if (arguments.length > 2 && (e2.children = arguments.length > 3 ? n.call(arguments, 2) : t2), "function" == typeof l2 && null != l2.defaultProps) for (o2 in l2.defaultProps) void 0 === e2[o2] && (e2[o2] = l2.defaultProps[o2]);
  return x(l2, e2, i2, r2, null);
}
function x(n2, t2, i2, r2, o2) {
  var e2 = { type: n2, props: t2, key: i2, ref: r2, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: void 0, __v: null == o2 ? ++u$2 : o2, __i: -1, __u: 0 };
  return null == o2 && null != l$1.vnode && l$1.vnode(e2), e2;
}
function S(n2) {
  return n2.children;
}
function C$1(n2, l2) {
  this.props = n2, this.context = l2;
}
function $(n2, l2) {
  if (null == l2) return n2.__ ? $(n2.__, n2.__i + 1) : null;
  for (var u2; l2 < n2.__k.length; l2++) if (null != (u2 = n2.__k[l2]) && null != u2.__e) return u2.__e;
  return "function" == typeof n2.type ? $(n2) : null;
}
function I(n2) {
  if (n2.__P && n2.__d) {
    var u2 = n2.__v, t2 = u2.__e, i2 = [], r2 = [], o2 = m$1({}, u2);
    o2.__v = u2.__v + 1, l$1.vnode && l$1.vnode(o2), q(n2.__P, o2, u2, n2.__n, n2.__P.namespaceURI, 32 & u2.__u ? [t2] : null, i2, null == t2 ? $(u2) : t2, !!(32 & u2.__u), r2), o2.__v = u2.__v, o2.__.__k[o2.__i] = o2, D$1(i2, o2, r2), u2.__e = u2.__ = null, o2.__e != t2 && P(o2);
  }
}
function P(n2) {
  if (null != (n2 = n2.__) && null != n2.__c) return n2.__e = n2.__c.base = null, n2.__k.some(function(l2) {
    if (null != l2 && null != l2.__e) return n2.__e = n2.__c.base = l2.__e;
  }), P(n2);
}
function A$1(n2) {
  (!n2.__d && (n2.__d = true) && i$1.push(n2) && !H.__r++ || r$1 != l$1.debounceRendering) && ((r$1 = l$1.debounceRendering) || o$1)(H);
}
function H() {
  try {
    for (var n2, l2 = 1; i$1.length; ) i$1.length > l2 && i$1.sort(e$1), n2 = i$1.shift(), l2 = i$1.length, I(n2);
  } finally {
    i$1.length = H.__r = 0;
  }
}
function L(n2, l2, u2, t2, i2, r2, o2, e2, f2, c2, a2) {
  var s2, h2, p2, v2, y2, _2, g2 = t2 && t2.__k || w$1, m2 = l2.length;
  for (f2 = T$1(u2, l2, g2, f2, m2), s2 = 0; s2 < m2; s2++) null != (p2 = u2.__k[s2]) && (h2 = -1 != p2.__i && g2[p2.__i] || d$1, p2.__i = s2, _2 = q(n2, p2, h2, i2, r2, o2, e2, f2, c2, a2), v2 = p2.__e, p2.ref && h2.ref != p2.ref && (h2.ref && J(h2.ref, null, p2), a2.push(p2.ref, p2.__c || v2, p2)), null == y2 && null != v2 && (y2 = v2), 4 & p2.__u ? (f2 = j$1(p2, f2, n2), h2.__e && (h2.__e = null)) : "function" == typeof p2.type && void 0 !== _2 ? f2 = _2 : v2 && (f2 = v2.nextSibling), p2.__u &= -7);
  return u2.__e = y2, f2;
}
function T$1(n2, l2, u2, t2, i2) {
  var r2, o2, e2, f2, c2, a2 = u2.length, s2 = a2, h2 = 0;
  for (n2.__k = new Array(i2), r2 = 0; r2 < i2; r2++) null != (o2 = l2[r2]) && "boolean" != typeof o2 && "function" != typeof o2 ? ("string" == typeof o2 || "number" == typeof o2 || "bigint" == typeof o2 || o2.constructor == String ? o2 = n2.__k[r2] = x(null, o2, null, null, null) : g(o2) ? o2 = n2.__k[r2] = x(S, { children: o2 }, null, null, null) : void 0 === o2.constructor && o2.__b > 0 ? o2 = n2.__k[r2] = x(o2.type, o2.props, o2.key, o2.ref ? o2.ref : null, o2.__v) : n2.__k[r2] = o2, f2 = r2 + h2, o2.__ = n2, o2.__b = n2.__b + 1, e2 = null, -1 != (c2 = o2.__i = O(o2, u2, f2, s2)) && (s2--, (e2 = u2[c2]) && (e2.__u |= 2)), null == e2 || null == e2.__v ? (-1 == c2 && (i2 > a2 ? h2-- : i2 < a2 && h2++), "function" != typeof o2.type && (o2.__u |= 4)) : c2 != f2 && (c2 == f2 - 1 ? h2-- : c2 == f2 + 1 ? h2++ : (c2 > f2 ? h2-- : h2++, o2.__u |= 4))) : n2.__k[r2] = null;
  if (s2) for (r2 = 0; r2 < a2; r2++) null != (e2 = u2[r2]) && 0 == (2 & e2.__u) && (e2.__e == t2 && (t2 = $(e2)), K(e2, e2));
  return t2;
}
function j$1(n2, l2, u2) {
  var t2, i2;
  if ("function" == typeof n2.type) {
    for (t2 = n2.__k, i2 = 0; t2 && i2 < t2.length; i2++) t2[i2] && (t2[i2].__ = n2, l2 = j$1(t2[i2], l2, u2));
    return l2;
  }
  n2.__e != l2 && (l2 && n2.type && !l2.parentNode && (l2 = $(n2)), l2 = u2.insertBefore(n2.__e, l2 || null));
  do {
    l2 = l2 && l2.nextSibling;
  } while (null != l2 && 8 == l2.nodeType);
  return l2;
}
function O(n2, l2, u2, t2) {
  var i2, r2, o2, e2 = n2.key, f2 = n2.type, c2 = l2[u2], a2 = null != c2 && 0 == (2 & c2.__u);
  if (null === c2 && null == e2 || a2 && e2 == c2.key && f2 == c2.type) return u2;
  if (t2 > (a2 ? 1 : 0)) {
    for (i2 = u2 - 1, r2 = u2 + 1; i2 >= 0 || r2 < l2.length; ) if (null != (c2 = l2[o2 = i2 >= 0 ? i2-- : r2++]) && 0 == (2 & c2.__u) && e2 == c2.key && f2 == c2.type) return o2;
  }
  return -1;
}
function z$1(n2, l2, u2) {
  "-" == l2[0] ? n2.setProperty(l2, null == u2 ? "" : u2) : n2[l2] = null == u2 ? "" : "number" != typeof u2 || _.test(l2) ? u2 : u2 + "px";
}
function N(n2, l2, u2, t2, i2) {
  var r2, o2;
  n: if ("style" == l2) if ("string" == typeof u2) n2.style.cssText = u2;
  else {
    if ("string" == typeof t2 && (n2.style.cssText = t2 = ""), t2) for (l2 in t2) u2 && l2 in u2 || z$1(n2.style, l2, "");
    if (u2) for (l2 in u2) t2 && u2[l2] == t2[l2] || z$1(n2.style, l2, u2[l2]);
  }
  else if ("o" == l2[0] && "n" == l2[1]) r2 = l2 != (l2 = l2.replace(s$1, "$1")), o2 = l2.toLowerCase(), l2 = o2 in n2 || "onFocusOut" == l2 || "onFocusIn" == l2 ? o2.slice(2) : l2.slice(2), n2.l || (n2.l = {}), n2.l[l2 + r2] = u2, u2 ? t2 ? u2[a$1] = t2[a$1] : (u2[a$1] = h$1, n2.addEventListener(l2, r2 ? v$1 : p$1, r2)) : n2.removeEventListener(l2, r2 ? v$1 : p$1, r2);
  else {
    if ("http://www.w3.org/2000/svg" == i2) l2 = l2.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if ("width" != l2 && "height" != l2 && "href" != l2 && "list" != l2 && "form" != l2 && "tabIndex" != l2 && "download" != l2 && "rowSpan" != l2 && "colSpan" != l2 && "role" != l2 && "popover" != l2 && l2 in n2) try {
      n2[l2] = null == u2 ? "" : u2;
      break n;
    } catch (n3) {
    }
    "function" == typeof u2 || (null == u2 || false === u2 && "-" != l2[4] ? n2.removeAttribute(l2) : n2.setAttribute(l2, "popover" == l2 && 1 == u2 ? "" : u2));
  }
}
function V(n2) {
  return function(u2) {
    if (this.l) {
      var t2 = this.l[u2.type + n2];
      if (null == u2[c$1]) u2[c$1] = h$1++;
      else if (u2[c$1] < t2[a$1]) return;
      return t2(l$1.event ? l$1.event(u2) : u2);
    }
  };
}
function q(n2, u2, t2, i2, r2, o2, e2, f2, c2, a2) {
  var s2, h2, p2, v2, y2, d2, _2, k2, x2, M, I2, P2, A2, H2, T2, j2, F = u2.type;
  if (void 0 !== u2.constructor) return null;
  128 & t2.__u && (c2 = !!(32 & t2.__u), o2 = [f2 = u2.__e = t2.__e]), (s2 = l$1.__b) && s2(u2);
  n: if ("function" == typeof F) {
    h2 = e2.length;
    try {
      if (x2 = u2.props, M = F.prototype && F.prototype.render, I2 = (s2 = F.contextType) && i2[s2.__c], P2 = s2 ? I2 ? I2.props.value : s2.__ : i2, t2.__c ? k2 = (p2 = u2.__c = t2.__c).__ = p2.__E : (M ? u2.__c = p2 = new F(x2, P2) : (u2.__c = p2 = new C$1(x2, P2), p2.constructor = F, p2.render = Q), I2 && I2.sub(p2), p2.state || (p2.state = {}), p2.__n = i2, v2 = p2.__d = true, p2.__h = [], p2._sb = []), M && null == p2.__s && (p2.__s = p2.state), M && null != F.getDerivedStateFromProps && (p2.__s == p2.state && (p2.__s = m$1({}, p2.__s)), m$1(p2.__s, F.getDerivedStateFromProps(x2, p2.__s))), y2 = p2.props, d2 = p2.state, p2.__v = u2, v2) M && null == F.getDerivedStateFromProps && null != p2.componentWillMount && p2.componentWillMount(), M && null != p2.componentDidMount && p2.__h.push(p2.componentDidMount);
      else {
        if (M && null == F.getDerivedStateFromProps && x2 !== y2 && null != p2.componentWillReceiveProps && p2.componentWillReceiveProps(x2, P2), u2.__v == t2.__v || !p2.__e && null != p2.shouldComponentUpdate && false === p2.shouldComponentUpdate(x2, p2.__s, P2)) {
          u2.__v != t2.__v && (p2.props = x2, p2.state = p2.__s, p2.__d = false), u2.__e = t2.__e, u2.__k = t2.__k, u2.__k.some(function(n3) {
            n3 && (n3.__ = u2);
          }), w$1.push.apply(p2.__h, p2._sb), p2._sb = [], p2.__h.length && e2.push(p2), f2 = $(t2);
          break n;
        }
        null != p2.componentWillUpdate && p2.componentWillUpdate(x2, p2.__s, P2), M && null != p2.componentDidUpdate && p2.__h.push(function() {
          p2.componentDidUpdate(y2, d2, _2);
        });
      }
      if (p2.context = P2, p2.props = x2, p2.__P = n2, p2.__e = false, A2 = l$1.__r, H2 = 0, M) p2.state = p2.__s, p2.__d = false, A2 && A2(u2), s2 = p2.render(p2.props, p2.state, p2.context), w$1.push.apply(p2.__h, p2._sb), p2._sb = [];
      else do {
        p2.__d = false, A2 && A2(u2), s2 = p2.render(p2.props, p2.state, p2.context), p2.state = p2.__s;
      } while (p2.__d && ++H2 < 25);
      p2.state = p2.__s, null != p2.getChildContext && (i2 = m$1(m$1({}, i2), p2.getChildContext())), M && !v2 && null != p2.getSnapshotBeforeUpdate && (_2 = p2.getSnapshotBeforeUpdate(y2, d2)), T2 = null != s2 && s2.type === S && null == s2.key ? E(s2.props.children) : s2, f2 = L(n2, g(T2) ? T2 : [T2], u2, t2, i2, r2, o2, e2, f2, c2, a2), p2.base = u2.__e, u2.__u &= -161, p2.__h.length && e2.push(p2), k2 && (p2.__E = p2.__ = null);
    } catch (n3) {
      if (e2.length = h2, u2.__v = null, c2 || null != o2) {
        if (n3.then) {
          for (u2.__u |= c2 ? 160 : 128; f2 && 8 == f2.nodeType && f2.nextSibling; ) f2 = f2.nextSibling;
          null != o2 && (o2[o2.indexOf(f2)] = null), u2.__e = f2;
        } else if (null != o2) for (j2 = o2.length; j2--; ) b(o2[j2]);
      } else u2.__e = t2.__e;
      null == u2.__k && (u2.__k = t2.__k || []), n3.then || B$1(u2), l$1.__e(n3, u2, t2);
    }
  } else null == o2 && u2.__v == t2.__v ? (u2.__k = t2.__k, u2.__e = t2.__e) : f2 = u2.__e = G(t2.__e, u2, t2, i2, r2, o2, e2, c2, a2);
  return (s2 = l$1.diffed) && s2(u2), 128 & u2.__u ? void 0 : f2;
}
function B$1(n2) {
  n2 && (n2.__c && (n2.__c.__e = true), n2.__k && n2.__k.some(B$1));
}
function D$1(n2, u2, t2) {
  for (var i2 = 0; i2 < t2.length; i2++) J(t2[i2], t2[++i2], t2[++i2]);
  l$1.__c && l$1.__c(u2, n2), n2.some(function(u3) {
    try {
      n2 = u3.__h, u3.__h = [], n2.some(function(n3) {
        n3.call(u3);
      });
    } catch (n3) {
      l$1.__e(n3, u3.__v);
    }
  });
}
function E(n2) {
  return "object" != typeof n2 || null == n2 || n2.__b > 0 ? n2 : g(n2) ? n2.map(E) : void 0 !== n2.constructor ? null : m$1({}, n2);
}
function G(u2, t2, i2, r2, o2, e2, f2, c2, a2) {
  var s2, h2, p2, v2, y2, w2, _2, m2 = i2.props || d$1, k2 = t2.props, x2 = t2.type;
  if ("svg" == x2 ? o2 = "http://www.w3.org/2000/svg" : "math" == x2 ? o2 = "http://www.w3.org/1998/Math/MathML" : o2 || (o2 = "http://www.w3.org/1999/xhtml"), null != e2) {
    for (s2 = 0; s2 < e2.length; s2++) if ((y2 = e2[s2]) && "setAttribute" in y2 == !!x2 && (x2 ? y2.localName == x2 : 3 == y2.nodeType)) {
      u2 = y2, e2[s2] = null;
      break;
    }
  }
  if (null == u2) {
    if (null == x2) return document.createTextNode(k2);
    u2 = document.createElementNS(o2, x2, k2.is && k2), c2 && (l$1.__m && l$1.__m(t2, e2), c2 = false), e2 = null;
  }
  if (null == x2) m2 === k2 || c2 && u2.data == k2 || (u2.data = k2);
  else {
    if (e2 = "textarea" == x2 && null != k2.defaultValue ? null : e2 && n.call(u2.childNodes), !c2 && null != e2) for (m2 = {}, s2 = 0; s2 < u2.attributes.length; s2++) m2[(y2 = u2.attributes[s2]).name] = y2.value;
    for (s2 in m2) y2 = m2[s2], "dangerouslySetInnerHTML" == s2 ? p2 = y2 : "children" == s2 || s2 in k2 || "value" == s2 && "defaultValue" in k2 || "checked" == s2 && "defaultChecked" in k2 || N(u2, s2, null, y2, o2);
    for (s2 in k2) y2 = k2[s2], "children" == s2 ? v2 = y2 : "dangerouslySetInnerHTML" == s2 ? h2 = y2 : "value" == s2 ? w2 = y2 : "checked" == s2 ? _2 = y2 : c2 && "function" != typeof y2 || m2[s2] === y2 || N(u2, s2, y2, m2[s2], o2);
    if (h2) c2 || p2 && (h2.__html == p2.__html || h2.__html == u2.innerHTML) || (u2.innerHTML = h2.__html), t2.__k = [];
    else if (p2 && (u2.innerHTML = ""), L("template" == t2.type ? u2.content : u2, g(v2) ? v2 : [v2], t2, i2, r2, "foreignObject" == x2 ? "http://www.w3.org/1999/xhtml" : o2, e2, f2, e2 ? e2[0] : i2.__k && $(i2, 0), c2, a2), null != e2) for (s2 = e2.length; s2--; ) b(e2[s2]);
    c2 && "textarea" != x2 || (s2 = "value", "progress" == x2 && null == w2 ? u2.removeAttribute("value") : null != w2 && (w2 !== u2[s2] || "progress" == x2 && !w2 || "option" == x2 && w2 != m2[s2]) && N(u2, s2, w2, m2[s2], o2), s2 = "checked", null != _2 && _2 != u2[s2] && N(u2, s2, _2, m2[s2], o2));
  }
  return u2;
}
function J(n2, u2, t2) {
  try {
    if ("function" == typeof n2) {
      var i2 = "function" == typeof n2.__u;
      i2 && n2.__u(), i2 && null == u2 || (n2.__u = n2(u2));
    } else n2.current = u2;
  } catch (n3) {
    l$1.__e(n3, t2);
  }
}
function K(n2, u2, t2) {
  var i2, r2;
  if (l$1.unmount && l$1.unmount(n2), (i2 = n2.ref) && (i2.current && i2.current != n2.__e || J(i2, null, u2)), null != (i2 = n2.__c)) {
    if (i2.componentWillUnmount) try {
      i2.componentWillUnmount();
    } catch (n3) {
      l$1.__e(n3, u2);
    }
    i2.base = i2.__P = i2.__n = null;
  }
  if (i2 = n2.__k) for (r2 = 0; r2 < i2.length; r2++) i2[r2] && K(i2[r2], u2, t2 || "function" != typeof n2.type);
  t2 || b(n2.__e), n2.__c = n2.__ = n2.__e = void 0;
}
function Q(n2, l2, u2) {
  return this.constructor(n2, u2);
}
function R(u2, t2, i2) {
  var r2, o2, e2, f2;
  t2 == document && (t2 = document.documentElement), l$1.__ && l$1.__(u2, t2), o2 = (r2 = false) ? null : t2.__k, e2 = [], f2 = [], q(t2, u2 = t2.__k = k$1(S, null, [u2]), o2 || d$1, d$1, t2.namespaceURI, o2 ? null : t2.firstChild ? n.call(t2.childNodes) : null, e2, o2 ? o2.__e : t2.firstChild, r2, f2), D$1(e2, u2, f2), u2.props.children = null;
}
n = w$1.slice, l$1 = { __e: function(n2, l2, u2, t2) {
  for (var i2, r2, o2; l2 = l2.__; ) if ((i2 = l2.__c) && !i2.__) try {
    if ((r2 = i2.constructor) && null != r2.getDerivedStateFromError && (i2.setState(r2.getDerivedStateFromError(n2)), o2 = i2.__d), null != i2.componentDidCatch && (i2.componentDidCatch(n2, t2 || {}), o2 = i2.__d), o2) return i2.__E = i2;
  } catch (l3) {
    n2 = l3;
  }
  throw n2;
} }, u$2 = 0, C$1.prototype.setState = function(n2, l2) {
  var u2;
  u2 = null != this.__s && this.__s != this.state ? this.__s : this.__s = m$1({}, this.state), "function" == typeof n2 && (n2 = n2(m$1({}, u2), this.props)), n2 && m$1(u2, n2), null != n2 && this.__v && (l2 && this._sb.push(l2), A$1(this));
}, C$1.prototype.forceUpdate = function(n2) {
  this.__v && (this.__e = true, n2 && this.__h.push(n2), A$1(this));
}, C$1.prototype.render = S, i$1 = [], o$1 = "function" == typeof Promise ? Promise.prototype.then.bind(Promise.resolve()) : setTimeout, e$1 = function(n2, l2) {
  return n2.__v.__b - l2.__v.__b;
}, H.__r = 0, f$2 = Math.random().toString(8), c$1 = "__d" + f$2, a$1 = "__a" + f$2, s$1 = /(PointerCapture)$|Capture$/i, h$1 = 0, p$1 = V(false), v$1 = V(true);
var f$1 = 0;
function u$1(e2, t2, n2, o2, i2, u2) {
  t2 || (t2 = {});
  var a2, c2, p2 = t2;
  if ("ref" in p2) for (c2 in p2 = {}, t2) "ref" == c2 ? a2 = t2[c2] : p2[c2] = t2[c2];
  var l2 = { type: e2, props: p2, key: n2, ref: a2, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: void 0, __v: --f$1, __i: -1, __u: 0, __source: i2, __self: u2 };
  if ("function" == typeof e2 && (a2 = e2.defaultProps)) for (c2 in a2) void 0 === p2[c2] && (p2[c2] = a2[c2]);
  return l$1.vnode && l$1.vnode(l2), l2;
}
var t, r, u, i, o = 0, f = [], c = l$1, e = c.__b, a = c.__r, v = c.diffed, l = c.__c, m = c.unmount, p = c.__;
function s(n2, t2) {
  c.__h && c.__h(r, n2, o || t2), o = 0;
  var u2 = r.__H || (r.__H = { __: [], __h: [] });
  return n2 >= u2.__.length && u2.__.push({}), u2.__[n2];
}
function d(n2) {
  return o = 1, y(D, n2);
}
function y(n2, u2, i2) {
  var o2 = s(t++, 2);
  if (o2.t = n2, !o2.__c && (o2.__ = [D(void 0, u2), function(n3) {
    var t2 = o2.__N ? o2.__N[0] : o2.__[0], r2 = o2.t(t2, n3);
    t2 !== r2 && (o2.__N = [r2, o2.__[1]], o2.__c.setState({}));
  }], o2.__c = r, !r.__f)) {
    var f2 = function(n3, t2, r2) {
      if (!o2.__c.__H) return true;
      var u3 = false, i3 = o2.__c.props !== n3;
      if (o2.__c.__H.__.some(function(n4) {
        if (n4.__N) {
          u3 = true;
          var t3 = n4.__[0];
          n4.__ = n4.__N, n4.__N = void 0, t3 !== n4.__[0] && (i3 = true);
        }
      }), c2) {
        var f3 = c2.call(this, n3, t2, r2);
        return u3 ? f3 || i3 : f3;
      }
      return !u3 || i3;
    };
    r.__f = true;
    var c2 = r.shouldComponentUpdate, e2 = r.componentWillUpdate;
    r.componentWillUpdate = function(n3, t2, r2) {
      if (this.__e) {
        var u3 = c2;
        c2 = void 0, f2(n3, t2, r2), c2 = u3;
      }
      e2 && e2.call(this, n3, t2, r2);
    }, r.shouldComponentUpdate = f2;
  }
  return o2.__N || o2.__;
}
function h(n2, u2) {
  var i2 = s(t++, 3);
  !c.__s && C(i2.__H, u2) && (i2.__ = n2, i2.u = u2, r.__H.__h.push(i2));
}
function A(n2) {
  return o = 5, T(function() {
    return { current: n2 };
  }, []);
}
function T(n2, r2) {
  var u2 = s(t++, 7);
  return C(u2.__H, r2) && (u2.__ = n2(), u2.__H = r2, u2.__h = n2), u2.__;
}
function j() {
  for (var n2; n2 = f.shift(); ) {
    var t2 = n2.__H;
    if (n2.__P && t2) try {
      t2.__h.some(z), t2.__h.some(B), t2.__h = [];
    } catch (r2) {
      t2.__h = [], c.__e(r2, n2.__v);
    }
  }
}
c.__b = function(n2) {
  r = null, e && e(n2);
}, c.__ = function(n2, t2) {
  n2 && t2.__k && t2.__k.__m && (n2.__m = t2.__k.__m), p && p(n2, t2);
}, c.__r = function(n2) {
  a && a(n2), t = 0;
  var i2 = (r = n2.__c).__H;
  i2 && (u === r ? (i2.__h = [], r.__h = [], i2.__.some(function(n3) {
    n3.__N && (n3.__ = n3.__N), n3.u = n3.__N = void 0;
  })) : (i2.__h.some(z), i2.__h.some(B), i2.__h = [], t = 0)), u = r;
}, c.diffed = function(n2) {
  v && v(n2);
  var t2 = n2.__c;
  t2 && t2.__H && (t2.__H.__h.length && (1 !== f.push(t2) && i === c.requestAnimationFrame || ((i = c.requestAnimationFrame) || w)(j)), t2.__H.__.some(function(n3) {
    n3.u && (n3.__H = n3.u, n3.u = void 0);
  })), u = r = null;
}, c.__c = function(n2, t2) {
  t2.some(function(n3) {
    try {
      n3.__h.some(z), n3.__h = n3.__h.filter(function(n4) {
        return !n4.__ || B(n4);
      });
    } catch (r2) {
      t2.some(function(n4) {
        n4.__h && (n4.__h = []);
      }), t2 = [], c.__e(r2, n3.__v);
    }
  }), l && l(n2, t2);
}, c.unmount = function(n2) {
  m && m(n2);
  var t2, r2 = n2.__c;
  r2 && r2.__H && (r2.__H.__.some(function(n3) {
    try {
      z(n3);
    } catch (n4) {
      t2 = n4;
    }
  }), r2.__H = void 0, t2 && c.__e(t2, r2.__v));
};
var k = "function" == typeof requestAnimationFrame;
function w(n2) {
  var t2, r2 = function() {
    clearTimeout(u2), k && cancelAnimationFrame(t2), setTimeout(n2);
  }, u2 = setTimeout(r2, 35);
  k && (t2 = requestAnimationFrame(r2));
}
function z(n2) {
  var t2 = r, u2 = n2.__c;
  "function" == typeof u2 && (n2.__c = void 0, u2()), r = t2;
}
function B(n2) {
  var t2 = r;
  n2.__c = n2.__(), r = t2;
}
function C(n2, t2) {
  return !n2 || n2.length !== t2.length || t2.some(function(t3, r2) {
    return t3 !== n2[r2];
  });
}
function D(n2, t2) {
  return "function" == typeof t2 ? t2(n2) : t2;
}
function unitsOf(text) {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return null;
  const units = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return units;
}
const isSpan = (value) => Array.isArray(value) && value.length === 2 && Number.isInteger(value[0]) && Number.isInteger(value[1]);
function convert(value, units) {
  if (isSpan(value)) return [units[value[0]], units[value[1]]];
  if (Array.isArray(value)) return value.map((one) => convert(one, units));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convert(one, units)]));
}
function inUnits(reading) {
  const units = unitsOf(reading.text);
  return units ? { ...reading, record: convert(reading.record, units) } : reading;
}
class Problem extends Error {
  constructor(status, reason, remedy) {
    super(reason);
    this.status = status;
    this.remedy = remedy;
  }
}
const TOKEN = "bede-token";
let known = null;
const stored = () => known ?? sessionStorage.getItem(TOKEN);
function keepToken(token) {
  known = token;
  sessionStorage.setItem(TOKEN, token);
}
function queryString(query) {
  const asked = Object.entries(query).filter(([, value]) => value !== "");
  asked.sort(([a2], [b2]) => a2 < b2 ? -1 : 1);
  return asked.length ? "?" + new URLSearchParams(asked).toString() : "";
}
async function call(path, options = {}) {
  const headers = new Headers(options.headers);
  const token = stored();
  if (token) headers.set("Authorization", "Bearer " + token);
  const answer = await fetch("/api/v1" + path, { ...options, headers }).catch(() => {
    throw new Problem(0, "the server does not answer", "see whether bede serve still runs");
  });
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => null);
  throw new Problem(answer.status, said?.error?.reason ?? answer.statusText, said?.error?.remedy ?? "");
}
async function readText(body, type, query) {
  const answer = await call("/read" + queryString(query), { method: "POST", body, headers: { "Content-Type": type } });
  return inUnits(await answer.json());
}
async function explainText(body, query) {
  const answer = await call("/explain" + queryString(query), { method: "POST", body, headers: { "Content-Type": "text/plain" } });
  return (await answer.json()).explanation;
}
function Home() {
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("h1", { children: "Bede" }),
    /* @__PURE__ */ u$1("p", { children: [
      "Reports of international affairs, and what they say: who did what to whom, when, where, and on whose word. ",
      /* @__PURE__ */ u$1("a", { href: "/read", children: "Read a text" }),
      "."
    ] })
  ] });
}
function asProblem(thrown) {
  const problem = thrown instanceof Problem ? thrown : new Problem(0, String(thrown), "");
  if (problem.status === 401) dispatchEvent(new Event("token-wanted"));
  return problem;
}
function ProblemNote({ problem }) {
  return /* @__PURE__ */ u$1("p", { class: "problem", role: "alert", children: [
    /* @__PURE__ */ u$1("strong", { children: problem.message }),
    problem.remedy && /* @__PURE__ */ u$1(S, { children: [
      "; ",
      problem.remedy
    ] })
  ] });
}
const here = () => ({ path: location.pathname, query: Object.fromEntries(new URLSearchParams(location.search)) });
const listeners = /* @__PURE__ */ new Set();
const tell = () => listeners.forEach((listener) => listener());
function go(path, query = {}, replace = false) {
  const url = path + queryString(query);
  if (url !== location.pathname + location.search) history[replace ? "replaceState" : "pushState"](null, "", url);
  tell();
}
function usePlace() {
  const [place, set] = d(here);
  h(() => {
    const update = () => set(here());
    listeners.add(update);
    addEventListener("popstate", update);
    return () => {
      listeners.delete(update);
      removeEventListener("popstate", update);
    };
  }, []);
  return place;
}
function followLinks(event) {
  const link = event.target.closest("a");
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || link.target || link.hasAttribute("download")) return;
  if (link.origin !== location.origin || link.pathname.startsWith("/api/") || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  go(link.pathname, Object.fromEntries(new URLSearchParams(link.search)));
  document.getElementById("main")?.focus();
  scrollTo(0, 0);
}
const when = (date) => date?.value ?? "";
const where = (place) => place ? place.name : "";
const list = (values) => values.filter(Boolean).join(", ");
const count = (value) => value === null ? "" : String(value);
const kept = (fields) => fields.filter(([, value]) => value !== "");
function itemsOf(record, text) {
  const name = (id) => record.actors.find((actor) => actor.id === id)?.name ?? id ?? "";
  const names = (ids) => list(ids.map(name));
  const words = (spans) => spans.map(([begin, end]) => text.slice(begin, end)).join(" … ");
  const claimant = (id) => {
    const claim = record.claims.find((one) => one.id === id);
    return claim ? name(claim.source) || claim.source_text || "somebody unnamed" : "";
  };
  const actors = record.actors.map((a2) => ({
    id: a2.id,
    kind: "actor",
    title: a2.name,
    spans: a2.mentions,
    fields: kept([["kind", a2.kind], ["code", a2.code ?? ""], ["office", a2.office ?? ""], ["country", a2.country ?? ""], ["known as", a2.known_as ?? ""]])
  }));
  const events = record.events.map((e2) => ({
    id: e2.id,
    kind: "event",
    title: list([e2.plover.toLowerCase(), e2.mode]),
    spans: e2.evidence,
    fields: kept([
      ["who", names(e2.actors)],
      ["to whom", names(e2.recipients)],
      ["when", when(e2.date)],
      ["where", where(e2.place)],
      ["status", e2.status],
      ["code", `${e2.cameo} (${e2.goldstein > 0 ? "+" : ""}${e2.goldstein}), ${e2.quad}`],
      ["on whose word", claimant(e2.according_to)],
      ["why", e2.because]
    ])
  }));
  const claims = record.claims.map((c2) => ({
    id: c2.id,
    kind: "claim",
    title: name(c2.source) || c2.source_text || "unnamed source",
    spans: c2.content,
    fields: kept([
      ["says", words(c2.content)],
      ["with", words([c2.cue])],
      ["how", `${c2.status}, ${c2.quote}`],
      ["firmness", c2.factuality],
      ["hedges", words(c2.hedges)],
      ["source is", c2.source_kind]
    ])
  }));
  const agreements = record.agreements.map((g2) => ({
    id: g2.id,
    kind: "agreement",
    title: g2.name,
    spans: g2.evidence,
    fields: kept([
      ["kind", g2.kind],
      ["parties", list(g2.parties)],
      ["about", list(g2.sectors)],
      ["stages", list(g2.stages.map((s2) => list([s2.stage.replace("_", " "), s2.status === "actual" ? "" : s2.status, when(s2.date)]).replace(/, /g, " ")))]
    ])
  }));
  const votes = record.votes.map((v2) => ({
    id: v2.id,
    kind: "vote",
    title: list([v2.body, v2.outcome]),
    spans: v2.evidence,
    fields: kept([
      ["present", count(v2.present)],
      ["for", count(v2.for)],
      ["against", count(v2.against)],
      ["abstained", count(v2.abstained)],
      ["not accounted for", v2.unaccounted ? count(v2.unaccounted) : ""],
      ["when", when(v2.date)]
    ])
  }));
  const contacts = record.contacts.map((k2) => ({
    id: k2.id,
    kind: "contact",
    title: k2.kind,
    spans: k2.evidence,
    fields: kept([["from", list(k2.from)], ["to", list(k2.to)], ["persons", names(k2.persons)], ["when", when(k2.date)], ["where", where(k2.place)], ["status", k2.status]])
  }));
  const findings = record.checks.map((x2) => ({
    id: x2.id,
    kind: "finding",
    title: x2.kind,
    spans: x2.evidence,
    fields: [["finding", x2.message], ["severity", x2.severity]]
  }));
  return [...actors, ...events, ...claims, ...agreements, ...votes, ...contacts, ...findings];
}
function marksOf(items) {
  const marks = items.flatMap((item) => item.spans.map((span) => ({ item, span })));
  return marks.sort((a2, b2) => a2.span[0] - b2.span[0] || b2.span[1] - a2.span[1]);
}
function piecesOf(block, marks) {
  const inside = marks.filter(({ span }) => span[0] < block[1] && span[1] > block[0]);
  const borders = /* @__PURE__ */ new Set([block[0], block[1]]);
  for (const { span } of inside) {
    borders.add(Math.max(span[0], block[0]));
    borders.add(Math.min(span[1], block[1]));
  }
  const sorted = [...borders].sort((a2, b2) => a2 - b2);
  return sorted.slice(1).map((end, index) => {
    const begin = sorted[index];
    const over = inside.filter(({ span }) => span[0] <= begin && span[1] >= end);
    over.sort((a2, b2) => b2.span[1] - b2.span[0] - (a2.span[1] - a2.span[0]));
    return { span: [begin, end], marks: over };
  });
}
function blocksOf(text) {
  const blocks = [];
  const pattern = /\S[^]*?(?=\s*(?:\n\s*\n|$(?![^])))/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    blocks.push([match.index, match.index + match[0].length]);
  }
  return blocks;
}
function MarkedBlock({ text, block, marks, chosen, onChoose }) {
  return /* @__PURE__ */ u$1("p", { class: "block", children: piecesOf(block, marks).map(({ span, marks: over }) => {
    const words = text.slice(span[0], span[1]);
    if (over.length === 0) return words;
    const kinds = [...new Set(over.map(({ item }) => item.kind))].join(" ");
    const inner = over[over.length - 1].item;
    const lit = chosen !== null && over.some(({ item }) => item.id === chosen.id);
    const choose = (event) => onChoose(inner, event.currentTarget);
    return /* @__PURE__ */ u$1("span", { class: "mark " + kinds + (lit ? " lit" : ""), "data-at": span[0], onMouseEnter: choose, onClick: choose, children: words }, span[0]);
  }) });
}
const LAYERS = [
  ["actor", "actors"],
  ["event", "events"],
  ["claim", "claims"],
  ["agreement", "agreements"],
  ["vote", "votes"],
  ["contact", "contacts"],
  ["finding", "findings"]
];
function Layers({ shown, onChange }) {
  const toggle = (kind) => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return /* @__PURE__ */ u$1("fieldset", { class: "layers", children: [
    /* @__PURE__ */ u$1("legend", { children: "Marked in the text" }),
    LAYERS.map(([kind, name]) => /* @__PURE__ */ u$1("label", { class: kind, children: [
      /* @__PURE__ */ u$1("input", { type: "checkbox", checked: shown.has(kind), onChange: () => toggle(kind) }),
      " ",
      /* @__PURE__ */ u$1("span", { class: "mark " + kind, children: name })
    ] }, kind))
  ] });
}
function Why({ text, date, item }) {
  const [said, set] = d("");
  const [tree, setTree] = d(false);
  h(() => {
    set("");
    explainText(text, { item, date, tree: tree ? "true" : "" }).then(set, (problem) => set(asProblem(problem).message));
  }, [item, tree]);
  return /* @__PURE__ */ u$1("div", { class: "why", children: [
    /* @__PURE__ */ u$1("label", { children: [
      /* @__PURE__ */ u$1("input", { type: "checkbox", checked: tree, onChange: () => setTree(!tree) }),
      " with the sentence's tree"
    ] }),
    /* @__PURE__ */ u$1("pre", { tabIndex: 0, "aria-label": "Rule and words", children: said || "Looking…" })
  ] });
}
function Card({ item, top, reading, open, onWhy, onClose }) {
  const style = top === null ? void 0 : { top: `${top}px` };
  return /* @__PURE__ */ u$1("section", { class: "card " + item.kind, style, "aria-label": `${item.kind} ${item.id}`, children: [
    /* @__PURE__ */ u$1("header", { children: [
      /* @__PURE__ */ u$1("strong", { children: item.title }),
      " ",
      /* @__PURE__ */ u$1("span", { class: "quiet", children: [
        item.kind,
        " ",
        item.id
      ] }),
      /* @__PURE__ */ u$1("button", { class: "plain", onClick: onClose, "aria-label": "Close", children: "×" })
    ] }),
    /* @__PURE__ */ u$1("dl", { children: item.fields.map(([name, value]) => /* @__PURE__ */ u$1("div", { children: [
      /* @__PURE__ */ u$1("dt", { children: name }),
      /* @__PURE__ */ u$1("dd", { children: value })
    ] }, name)) }),
    /* @__PURE__ */ u$1("button", { "aria-expanded": open, onClick: onWhy, children: "Why?" }),
    open && /* @__PURE__ */ u$1(Why, { text: reading.text, date: reading.record.document.published ?? "", item: item.id })
  ] });
}
function Margin({ findings, onChoose }) {
  return /* @__PURE__ */ u$1("div", { class: "margin", children: findings.map((finding) => /* @__PURE__ */ u$1("button", { class: "note is-" + finding.severity, onClick: () => onChoose(finding.id), children: [
    /* @__PURE__ */ u$1("strong", { children: finding.kind }),
    " ",
    finding.message
  ] }, finding.id)) });
}
function findingsAt(findings, block, first) {
  return findings.filter(({ evidence }) => evidence.length ? evidence[0][0] >= block[0] && evidence[0][0] < block[1] : first);
}
function nextMark(marks, at, step) {
  return marks.length ? (at + step + marks.length) % marks.length : -1;
}
function ReportView({ reading, chosenId }) {
  const { record, text } = reading;
  const items = T(() => itemsOf(record, text), [reading]);
  const [shown, setShown] = d(new Set(LAYERS.map(([kind]) => kind)));
  const marks = T(() => marksOf(items.filter(({ kind }) => shown.has(kind))), [items, shown]);
  const [chosen, setChosen] = d(null);
  const [top, setTop] = d(null);
  const [why, setWhy] = d(false);
  const body = A(null);
  const place = (element) => {
    const frame = body.current?.getBoundingClientRect();
    const words = element?.getBoundingClientRect();
    setTop(frame && words ? words.bottom - frame.top + 4 : null);
  };
  const choose = (item, element, at = marks.findIndex((mark) => mark.item === item)) => {
    setChosen({ item, at });
    setWhy(false);
    place(element);
  };
  const chooseMark = (at) => {
    if (at < 0) return;
    const { item, span } = marks[at];
    const element = body.current?.querySelector(`[data-at="${span[0]}"]`) ?? null;
    choose(item, element, at);
    element?.scrollIntoView({ block: "nearest" });
  };
  const chooseId = (id) => chooseMark(marks.findIndex(({ item }) => item.id === id));
  h(() => {
    if (chosenId) chooseId(chosenId);
  }, [reading, chosenId]);
  const keys = (event) => {
    if (event.target.closest(".card")) return;
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key in steps) chooseMark(nextMark(marks, chosen?.at ?? (steps[event.key] > 0 ? -1 : 0), steps[event.key]));
    else if (event.key === "Enter" && chosen) setWhy(!why);
    else if (event.key === "Escape") setChosen(null);
    else return;
    event.preventDefault();
  };
  const close = () => {
    setChosen(null);
    if (chosenId) go(location.pathname, {}, true);
  };
  const blocks = T(() => blocksOf(text), [text]);
  return /* @__PURE__ */ u$1("div", { class: "report", children: [
    /* @__PURE__ */ u$1("div", { class: "story", children: [
      /* @__PURE__ */ u$1(Layers, { shown, onChange: setShown }),
      /* @__PURE__ */ u$1("p", { class: "quiet hint", id: "keys", children: "Point at words, or press the arrow keys in the text; Enter tells why, Escape closes." }),
      /* @__PURE__ */ u$1("div", { class: "body", ref: body, tabIndex: 0, role: "group", "aria-label": "Text of the report", "aria-describedby": "keys", onKeyDown: keys, children: [
        blocks.map((block, index) => /* @__PURE__ */ u$1("div", { class: "row", children: [
          /* @__PURE__ */ u$1(MarkedBlock, { text, block, marks, chosen: chosen?.item ?? null, onChoose: (item, element) => choose(item, element) }),
          /* @__PURE__ */ u$1(Margin, { findings: findingsAt(record.checks, block, index === 0), onChoose: chooseId })
        ] }, block[0])),
        /* @__PURE__ */ u$1("div", { "aria-live": "polite", children: chosen && /* @__PURE__ */ u$1(Card, { item: chosen.item, top, reading, open: why, onWhy: () => setWhy(!why), onClose: close }) })
      ] })
    ] }),
    /* @__PURE__ */ u$1("aside", { "aria-label": "Brief", children: [
      /* @__PURE__ */ u$1("h2", { children: "Brief" }),
      /* @__PURE__ */ u$1("pre", { class: "brief", children: reading.brief })
    ] })
  ] });
}
function saveBlob(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1e3);
}
function SaveText({ name, type, text, children }) {
  return /* @__PURE__ */ u$1("button", { type: "button", onClick: () => saveBlob(new Blob([text()], { type }), name), children });
}
const isPage = (text, name = "") => /\.x?html?$/i.test(name) || /^\s*<(!doctype|html|head|body)\b/i.test(text);
function ReadPage({ query }) {
  const [text, setText] = d("");
  const [name, setName] = d("");
  const [date, setDate] = d("");
  const [reading, setReading] = d(null);
  const [problem, setProblem] = d(null);
  const [busy, setBusy] = d(false);
  const [over, setOver] = d(false);
  const read = async (body, from = name) => {
    setBusy(true);
    setProblem(null);
    try {
      setReading(await readText(body, isPage(body, from) ? "text/html" : "text/plain", { date }));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  const take = async (file) => {
    const body = await file.text();
    setText(body);
    setName(file.name);
    await read(body, file.name);
  };
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) void take(file);
  };
  const dragging = (event) => {
    event.preventDefault();
    setOver(true);
  };
  return /* @__PURE__ */ u$1("div", { class: "read-page" + (over ? " over" : ""), onDrop: drop, onDragOver: dragging, onDragLeave: () => setOver(false), children: [
    /* @__PURE__ */ u$1("h1", { children: "Read a text" }),
    /* @__PURE__ */ u$1(
      "form",
      {
        onSubmit: (event) => {
          event.preventDefault();
          void read(text);
        },
        children: [
          /* @__PURE__ */ u$1("label", { for: "text", children: "Type or paste a report, or drop a text or saved page anywhere here" }),
          /* @__PURE__ */ u$1("textarea", { id: "text", rows: reading ? 4 : 12, value: text, onInput: (event) => setText(event.currentTarget.value), required: true }),
          /* @__PURE__ */ u$1("div", { class: "tools", children: [
            /* @__PURE__ */ u$1("label", { children: [
              "Published on ",
              /* @__PURE__ */ u$1("input", { type: "date", value: date, onInput: (event) => setDate(event.currentTarget.value) })
            ] }),
            /* @__PURE__ */ u$1("label", { children: [
              "A file ",
              /* @__PURE__ */ u$1("input", { type: "file", accept: ".txt,.html,.htm,text/plain,text/html", onChange: (event) => event.currentTarget.files?.[0] && void take(event.currentTarget.files[0]) })
            ] }),
            /* @__PURE__ */ u$1("button", { class: "main", disabled: busy, children: busy ? "Reading…" : "Read" })
          ] })
        ]
      }
    ),
    problem && /* @__PURE__ */ u$1(ProblemNote, { problem }),
    reading && /* @__PURE__ */ u$1(S, { children: [
      /* @__PURE__ */ u$1("div", { class: "tools", children: [
        /* @__PURE__ */ u$1("h2", { children: reading.record.document.title ?? "The report" }),
        /* @__PURE__ */ u$1(SaveText, { name: "record.json", type: "application/json", text: () => JSON.stringify(reading.record, null, 2), children: "JSON" })
      ] }),
      /* @__PURE__ */ u$1(ReportView, { reading, chosenId: query.item ?? "" })
    ] })
  ] });
}
const PAGES = [
  { path: "/", title: "Book", component: Home, inMenu: true },
  { path: "/read", title: "Read a text", component: ReadPage, inMenu: true }
];
function entryFor(path) {
  const exact = PAGES.find((entry) => entry.path === path);
  if (exact) return { entry: exact, argument: "" };
  const [, name, argument = ""] = path.split("/");
  return { entry: PAGES.find((entry) => entry.path === `/${name}/`), argument: decodeURIComponent(argument) };
}
function Menu({ path }) {
  return /* @__PURE__ */ u$1("nav", { "aria-label": "Pages", children: /* @__PURE__ */ u$1("ul", { children: PAGES.filter((entry) => entry.inMenu).map((entry) => /* @__PURE__ */ u$1("li", { children: /* @__PURE__ */ u$1("a", { href: entry.path, "aria-current": entry.path === path ? "page" : void 0, children: entry.title }) }, entry.path)) }) });
}
function TokenForm() {
  const [wanted, setWanted] = d(false);
  h(() => {
    const want = () => setWanted(true);
    addEventListener("token-wanted", want);
    return () => removeEventListener("token-wanted", want);
  }, []);
  if (!wanted) return null;
  const submit = (event) => {
    event.preventDefault();
    keepToken(new FormData(event.target).get("token"));
    location.reload();
  };
  return /* @__PURE__ */ u$1("form", { class: "token", onSubmit: submit, children: [
    /* @__PURE__ */ u$1("label", { children: [
      "This server wants a token ",
      /* @__PURE__ */ u$1("input", { name: "token", type: "password", autocomplete: "current-password", required: true })
    ] }),
    /* @__PURE__ */ u$1("button", { children: "Enter" })
  ] });
}
function Missing({ path }) {
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("h1", { children: "No such page" }),
    /* @__PURE__ */ u$1("p", { children: [
      "Nothing is at ",
      /* @__PURE__ */ u$1("code", { children: path }),
      ". The way back is ",
      /* @__PURE__ */ u$1("a", { href: "/", children: "the book" }),
      "."
    ] })
  ] });
}
function App() {
  const place = usePlace();
  const { entry, argument } = entryFor(place.path);
  h(() => {
    document.title = (entry?.title ?? "No such page") + " · Bede";
  }, [entry]);
  const Page = entry?.component;
  return /* @__PURE__ */ u$1("div", { onClick: followLinks, children: [
    /* @__PURE__ */ u$1("a", { class: "skip", href: "#main", children: "To the page" }),
    /* @__PURE__ */ u$1("header", { class: "top", children: [
      /* @__PURE__ */ u$1("a", { class: "name", href: "/", children: "Bede" }),
      /* @__PURE__ */ u$1(Menu, { path: place.path })
    ] }),
    /* @__PURE__ */ u$1(TokenForm, {}),
    /* @__PURE__ */ u$1("main", { id: "main", tabIndex: -1, children: Page ? /* @__PURE__ */ u$1(Page, { query: place.query, argument }) : /* @__PURE__ */ u$1(Missing, { path: place.path }) })
  ] });
}
R(/* @__PURE__ */ u$1(App, {}), document.getElementById("room"));
