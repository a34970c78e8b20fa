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
function unitsOf(text2) {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text2)) return null;
  const units = [];
  let at = 0;
  for (const character of text2) {
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
  const asked2 = Object.entries(query).filter(([, value]) => value !== "");
  asked2.sort(([a2], [b2]) => a2 < b2 ? -1 : 1);
  return asked2.length ? "?" + new URLSearchParams(asked2).toString() : "";
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
async function get(path, query = {}, signal) {
  return (await call(path + queryString(query), { signal })).json();
}
async function fetchFile(path, query) {
  return (await call(path + queryString(query))).blob();
}
async function readText(body, type, query) {
  const answer = await call("/read" + queryString(query), { method: "POST", body, headers: { "Content-Type": type } });
  return inUnits(await answer.json());
}
async function explainText(body, query) {
  const answer = await call("/explain" + queryString(query), { method: "POST", body, headers: { "Content-Type": "text/plain" } });
  return (await answer.json()).explanation;
}
async function getBrief(number, signal) {
  return (await get(`/documents/${encodeURIComponent(number)}/brief`, {}, signal)).sections;
}
async function getDocument(number, signal) {
  return inUnits(await get("/documents/" + encodeURIComponent(number), {}, signal));
}
const names = {
  "AFG": "Afghanistan",
  "ALB": "Albania",
  "DZA": "Algeria",
  "AND": "Andorra",
  "AGO": "Angola",
  "ATG": "Antigua and Barbuda",
  "ARG": "Argentina",
  "ARM": "Armenia",
  "AUS": "Australia",
  "AUT": "Austria",
  "AZE": "Azerbaijan",
  "BHS": "Bahamas",
  "BHR": "Bahrain",
  "BGD": "Bangladesh",
  "BRB": "Barbados",
  "BLR": "Belarus",
  "BEL": "Belgium",
  "BLZ": "Belize",
  "BEN": "Benin",
  "BTN": "Bhutan",
  "BOL": "Bolivia",
  "BIH": "Bosnia and Herzegovina",
  "BWA": "Botswana",
  "BRA": "Brazil",
  "BRN": "Brunei",
  "BGR": "Bulgaria",
  "BFA": "Burkina Faso",
  "BDI": "Burundi",
  "CPV": "Cape Verde",
  "KHM": "Cambodia",
  "CMR": "Cameroon",
  "CAN": "Canada",
  "CAF": "Central African Republic",
  "TCD": "Chad",
  "CHL": "Chile",
  "CHN": "China",
  "COL": "Colombia",
  "COM": "Comoros",
  "COD": "Democratic Republic of the Congo",
  "COG": "Congo-Brazzaville",
  "CRI": "Costa Rica",
  "CIV": "Ivory Coast",
  "HRV": "Croatia",
  "CUB": "Cuba",
  "CYP": "Cyprus",
  "CZE": "Czech Republic",
  "DNK": "Denmark",
  "DJI": "Djibouti",
  "DMA": "Dominica",
  "DOM": "Dominican Republic",
  "ECU": "Ecuador",
  "EGY": "Egypt",
  "SLV": "El Salvador",
  "GNQ": "Equatorial Guinea",
  "ERI": "Eritrea",
  "EST": "Estonia",
  "SWZ": "Eswatini",
  "ETH": "Ethiopia",
  "FJI": "Fiji",
  "FIN": "Finland",
  "FRA": "France",
  "GAB": "Gabon",
  "GMB": "Gambia",
  "GEO": "Georgia",
  "DEU": "Germany",
  "GHA": "Ghana",
  "GRC": "Greece",
  "GRD": "Grenada",
  "GTM": "Guatemala",
  "GIN": "Guinea",
  "GNB": "Guinea-Bissau",
  "GUY": "Guyana",
  "HTI": "Haiti",
  "VAT": "Vatican",
  "HND": "Honduras",
  "HUN": "Hungary",
  "ISL": "Iceland",
  "IND": "India",
  "IDN": "Indonesia",
  "IRN": "Iran",
  "IRQ": "Iraq",
  "IRL": "Ireland",
  "ISR": "Israel",
  "ITA": "Italy",
  "JAM": "Jamaica",
  "JPN": "Japan",
  "JOR": "Jordan",
  "KAZ": "Kazakhstan",
  "KEN": "Kenya",
  "KIR": "Kiribati",
  "PRK": "North Korea",
  "KOR": "South Korea",
  "KOS": "Kosovo",
  "KWT": "Kuwait",
  "KGZ": "Kyrgyzstan",
  "LAO": "Laos",
  "LVA": "Latvia",
  "LBN": "Lebanon",
  "LSO": "Lesotho",
  "LBR": "Liberia",
  "LBY": "Libya",
  "LIE": "Liechtenstein",
  "LTU": "Lithuania",
  "LUX": "Luxembourg",
  "MDG": "Madagascar",
  "MWI": "Malawi",
  "MYS": "Malaysia",
  "MDV": "Maldives",
  "MLI": "Mali",
  "MLT": "Malta",
  "MHL": "Marshall Islands",
  "MRT": "Mauritania",
  "MUS": "Mauritius",
  "MEX": "Mexico",
  "FSM": "Micronesia",
  "MDA": "Moldova",
  "MCO": "Monaco",
  "MNG": "Mongolia",
  "MNE": "Montenegro",
  "MAR": "Morocco",
  "MOZ": "Mozambique",
  "MMR": "Myanmar",
  "NAM": "Namibia",
  "NRU": "Nauru",
  "NPL": "Nepal",
  "NLD": "Netherlands",
  "NZL": "New Zealand",
  "NIC": "Nicaragua",
  "NER": "Niger",
  "NGA": "Nigeria",
  "MKD": "North Macedonia",
  "NOR": "Norway",
  "OMN": "Oman",
  "PAK": "Pakistan",
  "PLW": "Palau",
  "PSE": "Palestine",
  "PAN": "Panama",
  "PNG": "Papua New Guinea",
  "PRY": "Paraguay",
  "PER": "Peru",
  "PHL": "Philippines",
  "POL": "Poland",
  "PRT": "Portugal",
  "QAT": "Qatar",
  "ROU": "Romania",
  "RUS": "Russia",
  "RWA": "Rwanda",
  "KNA": "Saint Kitts and Nevis",
  "LCA": "Saint Lucia",
  "VCT": "Saint Vincent and the Grenadines",
  "WSM": "Samoa",
  "SMR": "San Marino",
  "STP": "Sao Tome and Principe",
  "SAU": "Saudi Arabia",
  "SEN": "Senegal",
  "SRB": "Serbia",
  "SYC": "Seychelles",
  "SLE": "Sierra Leone",
  "SGP": "Singapore",
  "SVK": "Slovakia",
  "SVN": "Slovenia",
  "SLB": "Solomon Islands",
  "SOM": "Somalia",
  "ZAF": "South Africa",
  "SSD": "South Sudan",
  "ESP": "Spain",
  "LKA": "Sri Lanka",
  "SDN": "Sudan",
  "SUR": "Suriname",
  "SWE": "Sweden",
  "CHE": "Switzerland",
  "SYR": "Syria",
  "TWN": "Taiwan",
  "TJK": "Tajikistan",
  "TZA": "Tanzania",
  "THA": "Thailand",
  "TLS": "East Timor",
  "TGO": "Togo",
  "TON": "Tonga",
  "TTO": "Trinidad and Tobago",
  "TUN": "Tunisia",
  "TUR": "Turkey",
  "TKM": "Turkmenistan",
  "TUV": "Tuvalu",
  "UGA": "Uganda",
  "UKR": "Ukraine",
  "ARE": "United Arab Emirates",
  "GBR": "United Kingdom",
  "USA": "United States",
  "URY": "Uruguay",
  "UZB": "Uzbekistan",
  "VUT": "Vanuatu",
  "VEN": "Venezuela",
  "VNM": "Vietnam",
  "YEM": "Yemen",
  "ZMB": "Zambia",
  "ZWE": "Zimbabwe",
  "HKG": "Hong Kong",
  "MAC": "Macau",
  "GRL": "Greenland",
  "FRO": "Faroe Islands",
  "GIB": "Gibraltar",
  "BMU": "Bermuda",
  "CYM": "Cayman Islands",
  "VGB": "British Virgin Islands",
  "VIR": "U.S. Virgin Islands",
  "TCA": "Turks and Caicos Islands",
  "AIA": "Anguilla",
  "MSR": "Montserrat",
  "FLK": "Falkland Islands",
  "SHN": "Saint Helena",
  "PCN": "Pitcairn",
  "IOT": "British Indian Ocean Territory",
  "SGS": "South Georgia and the South Sandwich Islands",
  "ABW": "Aruba",
  "CUW": "Curaçao",
  "SXM": "Sint Maarten",
  "BES": "Bonaire, Sint Eustatius and Saba",
  "GLP": "Guadeloupe",
  "MTQ": "Martinique",
  "GUF": "French Guiana",
  "REU": "Réunion",
  "MYT": "Mayotte",
  "NCL": "New Caledonia",
  "PYF": "French Polynesia",
  "WLF": "Wallis and Futuna",
  "SPM": "Saint Pierre and Miquelon",
  "BLM": "Saint Barthélemy",
  "MAF": "Saint Martin",
  "ATF": "French Southern Territories",
  "GUM": "Guam",
  "ASM": "American Samoa",
  "MNP": "Northern Mariana Islands",
  "UMI": "United States Minor Outlying Islands",
  "COK": "Cook Islands",
  "NIU": "Niue",
  "TKL": "Tokelau",
  "NFK": "Norfolk Island",
  "CXR": "Christmas Island",
  "CCK": "Cocos Islands",
  "HMD": "Heard Island and McDonald Islands",
  "ALA": "Åland",
  "SJM": "Svalbard",
  "BVT": "Bouvet Island",
  "GGY": "Guernsey",
  "JEY": "Jersey",
  "IMN": "Isle of Man",
  "ESH": "Western Sahara",
  "ATA": "Antarctica",
  "SUN": "Soviet Union",
  "YUG": "Yugoslavia",
  "SCG": "Serbia and Montenegro",
  "DDR": "East Germany",
  "CSK": "Czechoslovakia",
  "YMD": "People's Democratic Republic of Yemen",
  "SKM": "Sikkim",
  "HVO": "Republic of Upper Volta",
  "BUR": "Socialist Republic of the Union of Burma",
  "ZAR": "Republic of Zaire",
  "ANT": "Netherlands Antilles",
  "PCI": "Trust Territory of the Pacific Islands",
  "UAR": "United Arab Republic",
  "OTT": "Ottoman Empire",
  "AUH": "Austria-Hungary",
  "PRU": "Prussia"
};
const COUNTRIES = Object.entries(names).sort(([, a2], [, b2]) => a2 < b2 ? -1 : 1);
const country = (code) => names[code] ?? code;
const countriesOf = (codes2) => codes2.split(/[ ;]+/).filter(Boolean).map(country).join(", ");
const codes = new Map(COUNTRIES.map(([code, name]) => [name.toLowerCase(), code]));
const codeOf = (who) => codes.get(who.toLowerCase()) ?? who;
const reportName = (title, id) => title || (id.split("/").pop() ?? "") || id;
const here$1 = () => ({ path: location.pathname, query: Object.fromEntries(new URLSearchParams(location.search)) });
const listeners = /* @__PURE__ */ new Set();
const tell = () => listeners.forEach((listener) => listener());
function go(path, query = {}, replace = false) {
  const url = path + queryString(query);
  if (url !== location.pathname + location.search) history[replace ? "replaceState" : "pushState"](null, "", url);
  tell();
}
function usePlace() {
  const [place, set] = d(here$1);
  h(() => {
    const update = () => set(here$1());
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
const ACTOR = { name: "actor", label: "Who", hint: "IRN, GOV, a name", who: true };
const RECIPIENT = { name: "recipient", label: "To whom", hint: "RUS", who: true };
const WITH = { name: "with", label: "With", hint: "RUS", who: true };
const FROM = { name: "from", label: "From", hint: "2024 or 2024-03-05" };
const TO = { name: "to", label: "Until", hint: "2024-06" };
const WORDS = { name: "words", label: "Words" };
const PLACE = { name: "place", label: "Place", hint: "KEN or Nairobi" };
const SOURCE = { name: "source", label: "On whose word", hint: "RUS or a name", who: true };
const TYPE = {
  name: "type",
  label: "Act",
  choices: ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
};
const EVENT_STATUS = { name: "status", label: "Status", choices: ["actual", "future", "hypothetical", "negated", "historical"] };
const HAPPENED = { name: "status", label: "Status", none: "happened", choices: ["future", "hypothetical", "negated", "historical"] };
const happened = (query) => ({ ...query, status: query.status || "actual" });
const CLAIM_STATUS = { name: "status", label: "How", choices: ["asserted", "hedged", "denied", "intended", "asked"] };
const QUAD = {
  name: "quad",
  label: "Kind of act",
  choices: ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
};
function Field({ field, value, onChange }) {
  return /* @__PURE__ */ u$1("label", { children: [
    /* @__PURE__ */ u$1("span", { children: field.label }),
    field.choices ? /* @__PURE__ */ u$1("select", { name: field.name, value, onChange: (event) => onChange(event.currentTarget.value), children: [
      /* @__PURE__ */ u$1("option", { value: "", children: field.none ?? "any" }),
      field.choices.map((choice) => /* @__PURE__ */ u$1("option", { value: choice, children: choice.toLowerCase() }, choice))
    ] }) : /* @__PURE__ */ u$1("input", { name: field.name, value, placeholder: field.hint, autocomplete: "off", spellcheck: false, list: field.who ? "countries" : void 0, onInput: (event) => onChange(event.currentTarget.value) })
  ] });
}
function Filters({ path, fields, query, kept: kept2 = [] }) {
  const [draft, setDraft] = d(query);
  h(() => setDraft(query), [JSON.stringify(query)]);
  const submit = (event) => {
    event.preventDefault();
    const names2 = [...fields.map(({ name }) => name), ...kept2];
    const who = new Set(fields.filter((field) => field.who).map(({ name }) => name));
    const said = (name) => (draft[name] ?? "").trim();
    go(path, Object.fromEntries(names2.map((name) => [name, who.has(name) ? codeOf(said(name)) : said(name)])));
  };
  return /* @__PURE__ */ u$1("form", { class: "filters", role: "search", onSubmit: submit, children: [
    fields.map((field) => /* @__PURE__ */ u$1(Field, { field, value: draft[field.name] ?? "", onChange: (value) => setDraft({ ...draft, [field.name]: value }) }, field.name)),
    /* @__PURE__ */ u$1("datalist", { id: "countries", children: COUNTRIES.map(([code, name]) => /* @__PURE__ */ u$1("option", { value: code, children: name }, code)) }),
    /* @__PURE__ */ u$1("button", { class: "main", children: "Show" }),
    Object.values(query).some(Boolean) && /* @__PURE__ */ u$1("a", { href: path, children: "Clear" })
  ] });
}
function asked(query, fields) {
  return Object.fromEntries(fields.map(({ name }) => [name, query[name] ?? ""]));
}
function useLoad(key, ask) {
  const [state, set] = d({ value: null, busy: true, problem: null });
  h(() => {
    const stop = new AbortController();
    set((before) => ({ value: before.value, busy: true, problem: null }));
    ask(stop.signal).then(
      (value) => stop.signal.aborted || set({ value, busy: false, problem: null }),
      (problem) => stop.signal.aborted || set({ value: null, busy: false, problem: asProblem(problem) })
    );
    return () => stop.abort();
  }, [key]);
  return state;
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
function Show({ state, children }) {
  if (state.problem) return /* @__PURE__ */ u$1(ProblemNote, { problem: state.problem });
  if (state.value === null) return /* @__PURE__ */ u$1("p", { class: "quiet", role: "status", children: "Looking…" });
  return /* @__PURE__ */ u$1("div", { "aria-busy": state.busy, children: children(state.value) });
}
const NOTHING = { rows: null, next: null, busy: true, problem: null };
function useRows(path, query) {
  const key = path + queryString(query);
  const [state, set] = d({ ...NOTHING, key });
  const ask = (after, before, signal) => get(path, { ...query, after }, signal).then(
    (page) => signal?.aborted || set({ rows: [...before, ...page.items], next: page.next, busy: false, problem: null, key }),
    (thrown) => signal?.aborted || set({ ...NOTHING, busy: false, problem: asProblem(thrown), key })
  );
  h(() => {
    const stop = new AbortController();
    set((before) => ({ ...before, busy: true, problem: null }));
    void ask("", [], stop.signal);
    return () => stop.abort();
  }, [key]);
  const more = () => {
    set((before) => ({ ...before, busy: true }));
    void ask(state.next ?? "", state.rows ?? []);
  };
  return { ...state, more };
}
function List({ of: of2, nothing, children }) {
  if (of2.problem) return /* @__PURE__ */ u$1(ProblemNote, { problem: of2.problem });
  if (!of2.rows) return /* @__PURE__ */ u$1("p", { class: "quiet", role: "status", children: "Looking…" });
  if (of2.rows.length === 0) return /* @__PURE__ */ u$1("p", { class: "quiet", role: "status", children: nothing });
  return /* @__PURE__ */ u$1("div", { "aria-busy": of2.busy, children: [
    children(of2.rows),
    of2.next && /* @__PURE__ */ u$1("button", { class: "more", onClick: of2.more, disabled: of2.busy, children: of2.busy ? "Looking…" : "More" })
  ] });
}
function Table({ caption, columns, rows }) {
  return /* @__PURE__ */ u$1("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": caption, children: /* @__PURE__ */ u$1("table", { children: [
    /* @__PURE__ */ u$1("caption", { class: "hidden", children: caption }),
    /* @__PURE__ */ u$1("thead", { children: /* @__PURE__ */ u$1("tr", { children: columns.map(({ title, number, wide }) => /* @__PURE__ */ u$1("th", { scope: "col", class: number ? "number" : wide ? "wide" : "", children: title }, title)) }) }),
    /* @__PURE__ */ u$1("tbody", { children: rows.map((row, index) => /* @__PURE__ */ u$1("tr", { children: columns.map(({ title, cell, number, nowrap }) => /* @__PURE__ */ u$1("td", { "data-title": title, class: (number ? "number" : "") + (nowrap ? " nowrap" : ""), children: cell(row) }, title)) }, row.key ?? index)) })
  ] }) });
}
const text = (row, name) => row[name] === null || row[name] === void 0 ? "" : String(row[name]);
function ReportLink({ row, children }) {
  const item = row.id ? queryString({ item: String(row.id) }) : "";
  return /* @__PURE__ */ u$1("a", { href: `/reports/${row.document}${item}`, children });
}
function saveBlob(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1e3);
}
function SaveText({ name, type, text: text2, children }) {
  return /* @__PURE__ */ u$1("button", { type: "button", onClick: () => saveBlob(new Blob([text2()], { type }), name), children });
}
function SaveList({ path, query, name }) {
  const [said, say] = d("");
  const save = (format) => async () => {
    say("");
    try {
      saveBlob(await fetchFile(path, { ...query, format }), `${name}.${format === "jsonl" ? "jsonl" : format}`);
    } catch (thrown) {
      say(asProblem(thrown).message);
    }
  };
  return /* @__PURE__ */ u$1("span", { class: "save", role: "group", "aria-label": "Export", children: [
    /* @__PURE__ */ u$1("button", { type: "button", onClick: save("csv"), children: "CSV" }),
    /* @__PURE__ */ u$1("button", { type: "button", onClick: save("jsonl"), children: "JSON" }),
    said && /* @__PURE__ */ u$1("span", { role: "alert", children: said })
  ] });
}
function SaveDrawing({ of: of2, name }) {
  const save = () => {
    const drawing = of2();
    if (drawing) saveBlob(new Blob([standalone(drawing)], { type: "image/svg+xml" }), name);
  };
  return /* @__PURE__ */ u$1("button", { type: "button", onClick: save, children: "SVG" });
}
const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-family", "font-weight", "text-anchor"];
function standalone(drawing) {
  const copy = drawing.cloneNode(true);
  const originals = drawing.querySelectorAll("*"), copies = copy.querySelectorAll("*");
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of KEPT) copies[index].setAttribute(name, style.getPropertyValue(name));
    copies[index].removeAttribute("class");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}
const KINDS = { name: "kind", label: "Kind", choices: ["treaty", "agreement", "memorandum", "ceasefire", "contract"] };
const MILESTONES = ["signed", "approved", "ratified"];
const STAGES = ["proposed", "negotiating", "initialled", "signed", "submitted", "approved", "ratified", "in_force"];
const ENDS = ["suspended", "withdrawn", "rejected", "expired"];
const STAGE = { name: "stage", label: "Reached", choices: [...STAGES, ...ENDS] };
const FIELDS$7 = [{ ...ACTOR, label: "Party", hint: "KEN" }, { ...WITH, label: "And party", hint: "EST" }, KINDS, STAGE, WORDS, FROM, TO];
function merged(rows) {
  const cards = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = row.group_key === null || row.group_key === void 0 ? `k${row.key}` : `g${row.group_key}`;
    const known2 = cards.get(key);
    if (known2) {
      known2.stages.push(...row.stages);
      known2.reports += 1;
      if (text(row, "name").length > known2.name.length) known2.name = text(row, "name");
      if (text(row, "parties").length > known2.parties.length) known2.parties = text(row, "parties");
      continue;
    }
    const link = `/reports/${row.document}?item=${row.id}`;
    cards.set(key, { key, name: text(row, "name"), kind: text(row, "kind"), parties: text(row, "parties"), day: text(row, "day"), link, reports: 1, stages: [...row.stages] });
  }
  return [...cards.values()];
}
const named = (stage) => stage.replace("_", " ");
const reached = (agreement) => agreement.stages.filter(({ status }) => status === "actual");
function columnOf(agreement) {
  const actual = reached(agreement).map(({ stage }) => stage);
  const end = ENDS.find((stage) => actual.includes(stage));
  return end ? "ended" : STAGES.filter((stage) => actual.includes(stage)).pop() ?? "planned";
}
function stepsOf(agreement) {
  const last = STAGES.indexOf(columnOf(agreement));
  const known2 = (stage) => agreement.stages.filter((one) => one.stage === stage);
  return [...STAGES, ...ENDS.filter((stage) => known2(stage).length > 0)].map((stage, index) => {
    const said = known2(stage);
    const actual = said.some(({ status }) => status === "actual");
    const state = actual ? "done" : said.length > 0 ? "planned" : index < last && MILESTONES.includes(stage) ? "missing" : "ahead";
    const when2 = said.map(({ date, status }) => [date, status === "actual" ? "" : status].filter(Boolean).join(" ")).filter(Boolean);
    const words2 = state === "missing" ? "nothing said" : state === "ahead" ? index < last ? "untold" : "not yet" : when2.join("; ") || "no date";
    return { stage, state, words: words2, said };
  });
}
function Dots({ steps: steps2 }) {
  const missing = steps2.filter(({ state }) => state === "missing").map(({ stage }) => named(stage));
  return /* @__PURE__ */ u$1("span", { class: "dots", children: [
    steps2.map(({ stage, state, words: words2 }) => /* @__PURE__ */ u$1("i", { class: state, title: `${named(stage)}: ${words2}` }, stage)),
    missing.length > 0 && /* @__PURE__ */ u$1("span", { class: "missing", children: [
      "missing: ",
      missing.join(", ")
    ] })
  ] });
}
function Steps({ steps: steps2 }) {
  return /* @__PURE__ */ u$1("ol", { class: "steps", children: steps2.map(({ stage, state, words: words2, said }) => /* @__PURE__ */ u$1("li", { class: state, title: said.map((one) => one.words).join("\n"), children: [
    /* @__PURE__ */ u$1("b", { children: named(stage) }),
    " ",
    /* @__PURE__ */ u$1("span", { children: words2 })
  ] }, stage)) });
}
function told(agreement) {
  const count2 = new Set(reached(agreement).map(({ stage }) => stage)).size;
  return count2 === 0 ? "no stage reached" : `${count2} of ${STAGES.length} stages told`;
}
function Card$1({ agreement }) {
  const steps2 = stepsOf(agreement);
  return /* @__PURE__ */ u$1("article", { class: "pact", children: [
    /* @__PURE__ */ u$1("h3", { children: /* @__PURE__ */ u$1("a", { href: agreement.link, children: agreement.name }) }),
    /* @__PURE__ */ u$1("p", { class: "quiet", children: [
      [agreement.kind, countriesOf(agreement.parties)].filter(Boolean).join(" · "),
      " ",
      /* @__PURE__ */ u$1("span", { class: "nowrap", children: agreement.day }),
      agreement.reports > 1 && ` · ${agreement.reports} reports`
    ] }),
    /* @__PURE__ */ u$1(Dots, { steps: steps2 }),
    /* @__PURE__ */ u$1("details", { children: [
      /* @__PURE__ */ u$1("summary", { children: agreement.stages.length === 0 ? "no stage is told" : told(agreement) }),
      /* @__PURE__ */ u$1(Steps, { steps: steps2 }),
      agreement.stages.map((stage, index) => /* @__PURE__ */ u$1("p", { class: "source", children: [
        /* @__PURE__ */ u$1("b", { children: named(stage.stage) }),
        stage.body && ` by ${stage.body}`,
        stage.place && `, ${stage.place}`,
        ": “",
        stage.words,
        "”",
        " ",
        /* @__PURE__ */ u$1("a", { href: `/reports/${stage.document}?item=${stage.item}`, children: stage.report })
      ] }, index))
    ] })
  ] });
}
function Board({ agreements }) {
  const columns = ["planned", ...STAGES, "ended"];
  return /* @__PURE__ */ u$1("div", { class: "board", tabIndex: 0, role: "region", "aria-label": "Agreements by the stage they have reached", children: columns.map((column) => {
    const cards = agreements.filter((agreement) => columnOf(agreement) === column);
    return /* @__PURE__ */ u$1("section", { class: cards.length === 0 ? "column empty" : "column", "aria-label": named(column), children: [
      /* @__PURE__ */ u$1("h2", { children: [
        named(column),
        " ",
        /* @__PURE__ */ u$1("span", { class: "quiet", children: cards.length })
      ] }),
      cards.map((agreement) => /* @__PURE__ */ u$1(Card$1, { agreement }, agreement.key))
    ] }, column);
  }) });
}
function AgreementsPage({ query }) {
  const found = useRows("/board", { ...query, newest: "true", limit: "100" });
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: "Agreements" }),
      /* @__PURE__ */ u$1(SaveList, { path: "/agreements", query, name: "agreements" })
    ] }),
    /* @__PURE__ */ u$1(Filters, { path: "/agreements", fields: FIELDS$7, query }),
    /* @__PURE__ */ u$1(List, { of: found, nothing: "No agreement is so.", children: (rows) => /* @__PURE__ */ u$1(Board, { agreements: merged(rows) }) })
  ] });
}
const MOST$1 = 340;
const BEFORE = 90;
function piecesOf$1({ text: text2, marks }) {
  const letters = [...text2];
  const marked = new Uint8Array(letters.length);
  for (const [begin, end] of marks) marked.fill(1, begin, end);
  const first = Math.max(0, marked.indexOf(1));
  const from = letters.length > MOST$1 && first > BEFORE ? letters.indexOf(" ", first - BEFORE) + 1 : 0;
  const to = from + MOST$1 >= letters.length ? letters.length : letters.lastIndexOf(" ", from + MOST$1);
  const pieces = [];
  for (let at = from, end = from; at < to; at = end) {
    while (end < to && marked[end] === marked[at]) ++end;
    pieces.push({ words: letters.slice(at, end).join(""), marked: marked[at] === 1 });
  }
  if (from > 0) pieces.unshift({ words: "… ", marked: false });
  if (to < letters.length) pieces.push({ words: " …", marked: false });
  return pieces;
}
function PassageView({ passage }) {
  return /* @__PURE__ */ u$1(S, { children: piecesOf$1(passage).map(({ words: words2, marked }, index) => marked ? /* @__PURE__ */ u$1("mark", { children: words2 }, index) : words2) });
}
function Passages({ of: of2, fallback, most = 3 }) {
  if (of2.length === 0) return /* @__PURE__ */ u$1(S, { children: fallback });
  return /* @__PURE__ */ u$1(S, { children: of2.slice(0, most).map((passage, index) => /* @__PURE__ */ u$1("span", { children: [
    index > 0 && " ",
    /* @__PURE__ */ u$1(PassageView, { passage })
  ] }, index)) });
}
function RowPassage({ row, fallback }) {
  const passages = row.passages ?? [];
  return /* @__PURE__ */ u$1(Passages, { of: passages, fallback, most: 1 });
}
const FIRM = {
  "CT+": "certain",
  "PR+": "probable",
  "PS+": "possible",
  "CT-": "certainly not",
  "PR-": "probably not",
  "PS-": "possibly not",
  Uu: "left open"
};
const source = (row) => text(row, "source_name") || text(row, "source_text") || "unnamed";
const hows = (row) => [text(row, "status"), row.quote === "direct" ? "quoted" : ""].filter(Boolean).join(", ");
function ClaimTable({ rows }) {
  return /* @__PURE__ */ u$1(
    Table,
    {
      caption: "Claims",
      rows,
      columns: [
        { title: "Day", nowrap: true, cell: (row) => text(row, "day") },
        { title: "Source", cell: (row) => /* @__PURE__ */ u$1("a", { href: `/claims?source=${encodeURIComponent(text(row, "source_name") || "unnamed")}`, children: source(row) }) },
        { title: "How", cell: (row) => /* @__PURE__ */ u$1("span", { class: "status is-" + row.status, children: hows(row) }) },
        { title: "Firmness", cell: (row) => /* @__PURE__ */ u$1(S, { children: [
          FIRM[text(row, "factuality")] ?? text(row, "factuality"),
          row.hedges && /* @__PURE__ */ u$1("span", { class: "quiet", children: [
            " (",
            text(row, "hedges"),
            ")"
          ] })
        ] }) },
        { title: "What", wide: true, cell: (row) => /* @__PURE__ */ u$1(ReportLink, { row, children: /* @__PURE__ */ u$1(RowPassage, { row, fallback: text(row, "content") }) }) }
      ]
    }
  );
}
const KIND$1 = { name: "kind", label: "Kind of source", choices: ["person", "organisation", "government", "unnamed", "document", "media"] };
const FIELDS$6 = [SOURCE, KIND$1, CLAIM_STATUS, WORDS, FROM, TO];
function ClaimsPage({ query }) {
  const found = useRows("/claims", { ...query, newest: "true", passages: "true" });
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: "Claims" }),
      /* @__PURE__ */ u$1(SaveList, { path: "/claims", query, name: "claims" })
    ] }),
    /* @__PURE__ */ u$1(Filters, { path: "/claims", fields: FIELDS$6, query }),
    /* @__PURE__ */ u$1(List, { of: found, nothing: "Nobody says so.", children: (rows) => /* @__PURE__ */ u$1(ClaimTable, { rows }) })
  ] });
}
const MOST = 220;
function inNames(message) {
  const side = (code) => code === "-" ? "no one named" : code.length > 3 ? `${country(code.slice(0, 3))} ${code.slice(3)}` : country(code);
  const act2 = message.replace(/: ([A-Z]{3,}) ([A-Z]{3,}|-) ([A-Z]{3,}|-)(?= \(|$)/, (_2, plover, from, to) => `: ${plover.toLowerCase()}, ${side(from)} to ${side(to)}`);
  return act2 !== message ? act2 : message.replace(/\b[A-Z]{3}( [A-Z]{3})*\b/g, (codes2) => codes2.split(" ").map(country).join(", "));
}
function headline(row) {
  let out = text(row, "message");
  for (const { report, title } of [row.first, row.second]) out = out.replace(report, () => `“${reportName(title, report)}”`);
  out = inNames(out);
  return out.length > MOST ? out.slice(0, MOST).trimEnd() + " …" : out;
}
const sideLink = (side) => `/reports/${side.document}?item=${side.item}`;
function SideView({ side }) {
  const name = reportName(side.title, side.report);
  return /* @__PURE__ */ u$1("section", { class: "side", "aria-label": name, children: [
    /* @__PURE__ */ u$1("h3", { children: /* @__PURE__ */ u$1("a", { href: sideLink(side), children: name }) }),
    /* @__PURE__ */ u$1("p", { class: "quiet", children: [side.publisher, side.published && `published ${side.published}`].filter(Boolean).join(", ") }),
    /* @__PURE__ */ u$1("blockquote", { children: /* @__PURE__ */ u$1(Passages, { of: side.passages, fallback: side.words }) })
  ] });
}
function ConflictView({ row }) {
  return /* @__PURE__ */ u$1("article", { class: "pair", children: [
    /* @__PURE__ */ u$1("h2", { children: headline(row) }),
    /* @__PURE__ */ u$1("p", { class: "quiet", children: [text(row, "kind"), text(row, "day")].filter(Boolean).join(" · ") }),
    /* @__PURE__ */ u$1("div", { class: "sides", children: [
      /* @__PURE__ */ u$1(SideView, { side: row.first }),
      /* @__PURE__ */ u$1(SideView, { side: row.second })
    ] })
  ] });
}
const KIND = { name: "kind", label: "Kind", choices: ["tally", "date", "denial"] };
const FIELDS$5 = [KIND, { ...ACTOR, label: "Country", hint: "KEN" }, { ...WITH, hint: "EST" }, WORDS, FROM, TO];
function ContradictionsPage({ query }) {
  const found = useRows("/conflicts", { ...query, newest: "true" });
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: "Contradictions" }),
      /* @__PURE__ */ u$1(SaveList, { path: "/contradictions", query, name: "contradictions" })
    ] }),
    /* @__PURE__ */ u$1(Filters, { path: "/contradictions", fields: FIELDS$5, query }),
    /* @__PURE__ */ u$1(List, { of: found, nothing: "No two reports in the book disagree, as far as they were compared (bede link).", children: (rows) => rows.map((row) => /* @__PURE__ */ u$1(ConflictView, { row }, row.key)) })
  ] });
}
const act = (row) => text(row, "plover").toLowerCase() + (row.mode ? `, ${row.mode}` : "");
function EventTable({ rows }) {
  return /* @__PURE__ */ u$1(
    Table,
    {
      caption: "Events",
      rows,
      columns: [
        { title: "Day", nowrap: true, cell: (row) => text(row, "date") || /* @__PURE__ */ u$1("span", { class: "quiet", children: [
          text(row, "day"),
          "?"
        ] }) },
        { title: "Act", cell: (row) => /* @__PURE__ */ u$1("span", { class: "act " + (text(row, "quad").includes("conflict") ? "is-bad" : "is-good"), children: act(row) }) },
        { title: "Who", cell: (row) => text(row, "actors") },
        { title: "To whom", cell: (row) => row.recipients && row.recipients === row.actors ? /* @__PURE__ */ u$1("span", { class: "quiet", children: "one another" }) : text(row, "recipients") },
        { title: "Status", cell: (row) => row.status === "actual" ? "" : text(row, "status") },
        { title: "On whose word", cell: (row) => text(row, "said_by") },
        { title: "Words", wide: true, cell: (row) => /* @__PURE__ */ u$1(ReportLink, { row, children: /* @__PURE__ */ u$1(RowPassage, { row, fallback: text(row, "words") }) }) }
      ]
    }
  );
}
const of = (bucket, ...quads) => quads.reduce((sum, quad) => sum + Number(bucket[quad] ?? 0), 0);
const above = (bucket) => of(bucket, "verbal cooperation", "material cooperation");
const below = (bucket) => of(bucket, "verbal conflict", "material conflict");
function steps(first, last, most) {
  const out = [];
  const width = first.length;
  const at = new Date(width === 4 ? `${last}-01-01` : width === 7 ? `${last}-01` : last);
  for (let step = last; step >= first && out.length < most; step = at.toISOString().slice(0, width)) {
    out.push(step);
    if (width === 4) at.setUTCFullYear(at.getUTCFullYear() - 1);
    else if (width === 7) at.setUTCMonth(at.getUTCMonth() - 1);
    else at.setUTCDate(at.getUTCDate() - 1);
  }
  return out.reverse();
}
const MOST_BARS = 420;
const WIDTH$1 = 1e3, HEIGHT$1 = 280, MIDDLE = 150, ROOM = 115;
function Bars({ buckets, open, onOpen, drawing }) {
  const all = T(() => {
    const known2 = new Map(buckets.map((bucket) => [bucket.date, bucket]));
    const dates = steps(buckets[0].date, buckets[buckets.length - 1].date, MOST_BARS);
    return dates.map((date) => known2.get(date) ?? { date });
  }, [buckets]);
  const frame = A(null);
  h(() => {
    if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth;
  }, [all]);
  const mostUp = Math.max(...all.map(above)), mostDown = Math.max(...all.map(below));
  const most = Math.max(1, mostUp, mostDown);
  const step = WIDTH$1 / all.length;
  const height = (count2) => count2 / most * ROOM;
  const every = Math.ceil(all.length / 12);
  return /* @__PURE__ */ u$1("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": "Drawing", ref: frame, children: /* @__PURE__ */ u$1("svg", { ref: drawing, class: "timeline", viewBox: `0 0 ${WIDTH$1} ${HEIGHT$1}`, role: "group", "aria-label": `Events from ${all[0].date} to ${all[all.length - 1].date}; highest bar: ${most}`, children: [
    all.map((bucket, index) => {
      const up = above(bucket), down = below(bucket);
      const words2 = `${bucket.date}: ${up} of cooperation, ${down} of conflict`;
      const verbal = height(of(bucket, "verbal cooperation")), quarrel = height(of(bucket, "verbal conflict"));
      const choose = () => onOpen(bucket.date);
      return /* @__PURE__ */ u$1(
        "g",
        {
          class: "bar" + (bucket.date === open ? " open" : ""),
          role: "button",
          tabindex: up + down > 0 ? 0 : -1,
          "aria-label": words2,
          "aria-hidden": up + down === 0 ? "true" : void 0,
          onClick: choose,
          onKeyDown: (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), choose()),
          children: [
            /* @__PURE__ */ u$1("title", { children: words2 }),
            /* @__PURE__ */ u$1("rect", { class: "field", x: index * step, y: MIDDLE - ROOM - 10, width: step, height: 2 * ROOM + 20 }),
            /* @__PURE__ */ u$1("rect", { class: "good", x: index * step + step * 0.08, y: MIDDLE - verbal, width: step * 0.84, height: verbal }),
            /* @__PURE__ */ u$1("rect", { class: "good material", x: index * step + step * 0.08, y: MIDDLE - height(up), width: step * 0.84, height: height(up) - verbal }),
            /* @__PURE__ */ u$1("rect", { class: "bad", x: index * step + step * 0.08, y: MIDDLE, width: step * 0.84, height: quarrel }),
            /* @__PURE__ */ u$1("rect", { class: "bad material", x: index * step + step * 0.08, y: MIDDLE + quarrel, width: step * 0.84, height: height(down) - quarrel })
          ]
        },
        bucket.date
      );
    }),
    /* @__PURE__ */ u$1("line", { class: "axis", x1: "0", x2: WIDTH$1, y1: MIDDLE, y2: MIDDLE }),
    all.map((bucket, index) => index % every === 0 && /* @__PURE__ */ u$1("text", { class: "tick", x: index * step + 1, y: HEIGHT$1 - 4, "aria-hidden": "true", children: bucket.date }, bucket.date)),
    /* @__PURE__ */ u$1("text", { class: "tick", x: "2", y: "14", "aria-hidden": "true", children: [
      "cooperation, up to ",
      mostUp
    ] }),
    /* @__PURE__ */ u$1("text", { class: "tick", x: "2", y: HEIGHT$1 - 20, "aria-hidden": "true", children: [
      "conflict, up to ",
      mostDown
    ] })
  ] }) });
}
function Legend() {
  return /* @__PURE__ */ u$1("p", { class: "legend quiet", children: [
    /* @__PURE__ */ u$1("span", { class: "swatch good" }),
    " words of cooperation ",
    /* @__PURE__ */ u$1("span", { class: "swatch good material" }),
    " deeds ",
    /* @__PURE__ */ u$1("span", { class: "swatch bad" }),
    " words of conflict ",
    /* @__PURE__ */ u$1("span", { class: "swatch bad material" }),
    " deeds"
  ] });
}
const SHARE = 0.02;
const SHARE_OF_LONG = 0.1;
const LONG = 150;
const countOf = (bucket) => Object.values(bucket).reduce((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
function spare(buckets, most) {
  let left = 0, events = 0;
  while (left < buckets.length && events + countOf(buckets[left]) <= most) events += countOf(buckets[left++]);
  return [left, events];
}
function trimmed(buckets) {
  const out = cut(buckets, SHARE);
  if (out.kept.length < 2) return out;
  const { kept: kept2 } = out;
  return steps(kept2[0].date, kept2[kept2.length - 1].date, LONG + 1).length > LONG ? cut(buckets, SHARE_OF_LONG) : out;
}
function cut(buckets, share) {
  const all = buckets.reduce((sum, bucket) => sum + countOf(bucket), 0);
  const [front, before] = spare(buckets, share * all);
  const [back, after] = spare([...buckets].reverse(), SHARE * all);
  return { kept: buckets.slice(front, buckets.length - back), before, after };
}
function leftOut({ kept: kept2, before, after }) {
  const parts = [before > 0 && `${before} before ${kept2[0].date}`, after > 0 && `${after} after ${kept2[kept2.length - 1].date}`];
  const words2 = parts.filter(Boolean).join(" and ");
  return words2 && `${words2} ${before + after === 1 ? "is" : "are"} left out`;
}
const FEW = "20";
const FIELDS$4 = [{ ...ACTOR, label: "One", hint: "IRN or Iran" }, { ...WITH, label: "The other" }, FROM, TO];
function Contacts({ query }) {
  const found = useRows("/contacts", { ...query, newest: "true", passages: "true", limit: FEW });
  return /* @__PURE__ */ u$1(List, { of: found, nothing: "No meeting is told.", children: (rows) => /* @__PURE__ */ u$1(Table, { caption: "Contacts", rows, columns: [
    { title: "Day", nowrap: true, cell: (row) => text(row, "date") || text(row, "day") },
    { title: "Kind", cell: (row) => text(row, "kind") },
    { title: "Between", cell: (row) => countriesOf(`${text(row, "from_codes")} ${text(row, "to_codes")}`) },
    { title: "Persons", cell: (row) => text(row, "persons") },
    { title: "Where", cell: (row) => text(row, "place") },
    { title: "Status", cell: (row) => row.status === "actual" ? "" : text(row, "status") },
    { title: "Words", wide: true, cell: (row) => /* @__PURE__ */ u$1(ReportLink, { row, children: /* @__PURE__ */ u$1(RowPassage, { row, fallback: text(row, "words") }) }) }
  ] }) });
}
function Agreements({ query }) {
  const found = useRows("/agreements", { ...query, newest: "true", limit: FEW });
  return /* @__PURE__ */ u$1(List, { of: found, nothing: "No agreement is told.", children: (rows) => /* @__PURE__ */ u$1(Table, { caption: "Agreements", rows, columns: [
    { title: "Day", nowrap: true, cell: (row) => text(row, "day") },
    { title: "Agreement", cell: (row) => /* @__PURE__ */ u$1(ReportLink, { row, children: text(row, "name") }) },
    { title: "Kind", cell: (row) => text(row, "kind") },
    { title: "Parties", cell: (row) => countriesOf(text(row, "parties")) },
    { title: "About", cell: (row) => text(row, "sectors") }
  ] }) });
}
function Claims({ query }) {
  const found = useRows("/claims", { ...query, newest: "true", passages: "true", limit: FEW });
  return /* @__PURE__ */ u$1(List, { of: found, nothing: "Nobody is quoted on what they did to one another.", children: (rows) => /* @__PURE__ */ u$1(ClaimTable, { rows }) });
}
function Conflicts({ query }) {
  const found = useRows("/conflicts", { ...query, newest: "true", limit: FEW });
  return /* @__PURE__ */ u$1(List, { of: found, nothing: "No two reports disagree on the two, as far as they were compared (bede link).", children: (rows) => rows.map((row) => /* @__PURE__ */ u$1(ConflictView, { row }, row.key)) });
}
function Dossier({ query }) {
  const drawing = A(null);
  const pair = { actor: query.actor, with: query.with, from: query.from ?? "", to: query.to ?? "" };
  const months = useLoad("dyad" + queryString(pair), (signal) => get("/timeline", { ...happened(pair), grain: "month" }, signal));
  const events = useRows("/events", { ...pair, newest: "true", passages: "true", limit: FEW });
  const openMonth = (date) => go("/timeline", { actor: pair.actor, with: pair.with, from: date, to: date, grain: "day" });
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h2", { children: "Month by month" }),
      /* @__PURE__ */ u$1(SaveList, { path: "/events", query: pair, name: `${pair.actor}-${pair.with}` }),
      /* @__PURE__ */ u$1(SaveDrawing, { of: () => drawing.current, name: `${pair.actor}-${pair.with}.svg` }),
      /* @__PURE__ */ u$1("button", { onClick: () => print(), children: "Print" })
    ] }),
    /* @__PURE__ */ u$1(Show, { state: months, children: ({ items }) => items.length === 0 ? /* @__PURE__ */ u$1("p", { class: "quiet", role: "status", children: "They did nothing to one another." }) : /* @__PURE__ */ u$1(S, { children: [
      leftOut(trimmed(items)) && /* @__PURE__ */ u$1("p", { class: "quiet outliers", children: [
        "Of the events, ",
        leftOut(trimmed(items)),
        "."
      ] }),
      /* @__PURE__ */ u$1(Bars, { buckets: trimmed(items).kept, open: "", drawing, onOpen: openMonth }),
      /* @__PURE__ */ u$1(Legend, {})
    ] }) }),
    /* @__PURE__ */ u$1("h2", { children: "Meetings, calls and letters" }),
    /* @__PURE__ */ u$1(Contacts, { query: pair }),
    /* @__PURE__ */ u$1("h2", { children: "Agreements" }),
    /* @__PURE__ */ u$1(Agreements, { query: pair }),
    /* @__PURE__ */ u$1("h2", { children: "What they did to one another" }),
    /* @__PURE__ */ u$1(List, { of: events, nothing: "Nothing is told.", children: (rows) => /* @__PURE__ */ u$1(EventTable, { rows }) }),
    /* @__PURE__ */ u$1("h2", { children: "Who says so, and how firmly" }),
    /* @__PURE__ */ u$1(Claims, { query: pair }),
    /* @__PURE__ */ u$1("h2", { children: "Where reports disagree" }),
    /* @__PURE__ */ u$1(Conflicts, { query: pair })
  ] });
}
function DyadPage({ query }) {
  const both = query.actor && query.with;
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("h1", { children: both ? `${country(query.actor)} and ${country(query.with)}` : "Two countries" }),
    /* @__PURE__ */ u$1(Filters, { path: "/dyad", fields: FIELDS$4, query }),
    both ? /* @__PURE__ */ u$1(Dossier, { query }, query.actor + query.with) : /* @__PURE__ */ u$1("p", { class: "quiet", children: [
      "Name both, or choose an edge on the ",
      /* @__PURE__ */ u$1("a", { href: "/map", children: "map of relations" }),
      "."
    ] })
  ] });
}
const WAYS = [
  ["documents", "/reports", "reports"],
  ["events", "/timeline", "events"],
  ["claims", "/claims", "claims"],
  ["agreements", "/agreements", "agreements"],
  ["votes", "/votes", "votes"],
  ["contradictions", "/contradictions", "contradictions"]
];
function Months() {
  const drawing = A(null);
  const months = useLoad("months", (signal) => get("/timeline", { grain: "month" }, signal));
  const open = (date) => go("/timeline", { open: date });
  return /* @__PURE__ */ u$1(Show, { state: months, children: ({ items }) => items.length === 0 ? null : /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("h2", { children: "Month by month" }),
    leftOut(trimmed(items)) && /* @__PURE__ */ u$1("p", { class: "quiet outliers", children: [
      "Of the events, ",
      leftOut(trimmed(items)),
      "."
    ] }),
    /* @__PURE__ */ u$1(Bars, { buckets: trimmed(items).kept, open: "", drawing, onOpen: open }),
    /* @__PURE__ */ u$1(Legend, {})
  ] }) });
}
function Disagreements() {
  const found = useRows("/conflicts", { newest: "true", limit: "5" });
  return /* @__PURE__ */ u$1("section", { children: [
    /* @__PURE__ */ u$1("h2", { children: "Where reports disagree" }),
    /* @__PURE__ */ u$1(List, { of: { ...found, next: null }, nothing: "No two reports disagree, as far as they were compared (bede link).", children: (rows) => /* @__PURE__ */ u$1("ul", { class: "few", children: rows.map((row) => /* @__PURE__ */ u$1("li", { children: /* @__PURE__ */ u$1("a", { href: `/contradictions?item=${row.key}`, children: headline(row) }) }, row.key)) }) })
  ] });
}
function Latest() {
  const found = useRows("/documents", { newest: "true", limit: "5" });
  return /* @__PURE__ */ u$1("section", { children: [
    /* @__PURE__ */ u$1("h2", { children: "The latest reports" }),
    /* @__PURE__ */ u$1(List, { of: { ...found, next: null }, nothing: "The book is empty.", children: (rows) => /* @__PURE__ */ u$1("ul", { class: "few", children: rows.map((row) => /* @__PURE__ */ u$1("li", { children: [
      /* @__PURE__ */ u$1("span", { class: "quiet nowrap", children: text(row, "day") }),
      " ",
      /* @__PURE__ */ u$1(ReportLink, { row: { document: row.key, id: null }, children: reportName(text(row, "title"), text(row, "id")) })
    ] }, row.key)) }) })
  ] });
}
function Holds({ book }) {
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("ul", { class: "counts", children: WAYS.map(([table, path, name]) => /* @__PURE__ */ u$1("li", { children: /* @__PURE__ */ u$1("a", { href: path, children: [
      /* @__PURE__ */ u$1("b", { children: (book.counts[table] ?? 0).toLocaleString("en") }),
      " ",
      name
    ] }) }, table)) }),
    book.first_day && /* @__PURE__ */ u$1(Months, {}),
    /* @__PURE__ */ u$1("div", { class: "two", children: [
      /* @__PURE__ */ u$1(Disagreements, {}),
      /* @__PURE__ */ u$1(Latest, {})
    ] }),
    /* @__PURE__ */ u$1("h2", { children: "Countries that act most" }),
    /* @__PURE__ */ u$1("ul", { class: "chips", children: book.countries.slice(0, 40).map(({ code, events }) => /* @__PURE__ */ u$1("li", { children: /* @__PURE__ */ u$1("a", { href: `/timeline?actor=${encodeURIComponent(code)}`, title: code, children: [
      country(code),
      " ",
      /* @__PURE__ */ u$1("span", { class: "quiet", children: events.toLocaleString("en") })
    ] }) }, code)) })
  ] });
}
function Home() {
  const book = useLoad("book", (signal) => get("/book", {}, signal));
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("h1", { children: "The book" }),
    /* @__PURE__ */ u$1("p", { children: "Reports of international affairs, and what they say: who did what to whom, when, where, and on whose word." }),
    book.problem instanceof Problem && book.problem.status === 404 ? /* @__PURE__ */ u$1("p", { children: [
      "This server holds no book. ",
      /* @__PURE__ */ u$1("a", { href: "/read", children: "Read a text" }),
      ", or start it with one: ",
      /* @__PURE__ */ u$1("code", { children: "bede serve BOOK" }),
      "."
    ] }) : /* @__PURE__ */ u$1(Show, { state: book, children: (value) => /* @__PURE__ */ u$1(Holds, { book: value }) })
  ] });
}
function undirected(edges, mostNodes) {
  const pairs = /* @__PURE__ */ new Map();
  for (const edge of edges) {
    const [source2, target] = [edge.source, edge.target].sort();
    const known2 = pairs.get(source2 + " " + target) ?? { source: source2, target, events: 0, cooperation: 0, goldstein: 0 };
    known2.events += edge.events;
    known2.cooperation += edge.cooperation;
    known2.goldstein += edge.goldstein;
    pairs.set(source2 + " " + target, known2);
  }
  const weight = weights([...pairs.values()]);
  const kept2 = new Set([...weight.keys()].sort((a2, b2) => weight.get(b2) - weight.get(a2) || (a2 < b2 ? -1 : 1)).slice(0, mostNodes));
  return [...pairs.values()].filter(({ source: source2, target }) => kept2.has(source2) && kept2.has(target));
}
function weights(edges) {
  const out = /* @__PURE__ */ new Map();
  for (const { source: source2, target, events } of edges)
    for (const node of [source2, target]) out.set(node, (out.get(node) ?? 0) + events);
  return out;
}
const APART = 74;
function layout(edges, width, height) {
  const names2 = [...weights(edges)].sort(([a2, n2], [b2, m2]) => m2 - n2 || (a2 < b2 ? -1 : 1)).map(([name]) => name);
  const at = names2.map((_2, index2) => {
    const angle = index2 * 2.399963, radius = Math.sqrt((index2 + 0.5) / names2.length);
    return { x: width / 2 + radius * Math.cos(angle) * width / 2.4, y: height / 2 + radius * Math.sin(angle) * height / 2.4 };
  });
  const index = new Map(names2.map((name, n2) => [name, n2]));
  const wanted = 0.9 * Math.sqrt(width * height / Math.max(30, names2.length));
  for (let round = 0; round < 250; ++round) {
    const heat = width / 12 * (1 - round / 250);
    const force = at.map(() => ({ x: 0, y: 0 }));
    const push = (a2, b2, strength) => {
      const dx = at[a2].x - at[b2].x, dy = at[a2].y - at[b2].y;
      const distance = Math.max(1, Math.hypot(dx, dy)), f2 = strength(distance) / distance;
      force[a2].x += dx * f2;
      force[a2].y += dy * f2;
      force[b2].x -= dx * f2;
      force[b2].y -= dy * f2;
    };
    for (let a2 = 0; a2 < at.length; ++a2) for (let b2 = 0; b2 < a2; ++b2) push(a2, b2, (d2) => wanted * wanted / d2);
    for (const { source: source2, target, events } of edges)
      push(index.get(source2), index.get(target), (d2) => -d2 * d2 / wanted * Math.min(1, 0.15 + Math.log10(events + 1) / 4));
    for (let a2 = 0; a2 < at.length; ++a2) for (let b2 = 0; b2 < a2; ++b2) push(a2, b2, (d2) => d2 < APART ? (APART - d2) * 40 : 0);
    at.forEach((point, n2) => {
      force[n2].x += (width / 2 - point.x) * 2;
      force[n2].y += (height / 2 - point.y) * 3;
      const length = Math.max(1, Math.hypot(force[n2].x, force[n2].y)), step = Math.min(length, heat) / length;
      point.x = Math.min(width - 40, Math.max(40, point.x + force[n2].x * step));
      point.y = Math.min(height - 36, Math.max(36, point.y + force[n2].y * step));
    });
  }
  return new Map(names2.map((name, n2) => [name, at[n2]]));
}
const FIELDS$3 = [{ ...ACTOR, label: "Only with", hint: "IRN or Iran" }, TYPE, QUAD, HAPPENED, WORDS];
const WIDTH = 1e3, HEIGHT = 620, MOST_NODES = 40;
const mood = ({ cooperation, events }) => cooperation >= 0.65 * events ? "good" : cooperation <= 0.35 * events ? "bad" : "mixed";
const dyad = ({ source: source2, target }) => `/dyad?actor=${encodeURIComponent(source2)}&with=${encodeURIComponent(target)}`;
const words$1 = (edge) => `${country(edge.source)} and ${country(edge.target)}: ${edge.cooperation} of cooperation, ${edge.events - edge.cooperation} of conflict`;
const toTheMiddle = (frame) => {
  if (frame) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
};
function Graph({ edges, drawing }) {
  const places = T(() => layout(edges, WIDTH, HEIGHT), [edges]);
  const weight = T(() => weights(edges), [edges]);
  const drawn = [...edges].sort((a2, b2) => a2.events - b2.events);
  return /* @__PURE__ */ u$1("svg", { ref: drawing, class: "graph", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": "Relations between countries; the table below says the same", children: [
    drawn.map((edge) => {
      const a2 = places.get(edge.source), b2 = places.get(edge.target);
      return /* @__PURE__ */ u$1("a", { href: dyad(edge), "aria-label": words$1(edge), children: [
        /* @__PURE__ */ u$1("title", { children: words$1(edge) }),
        /* @__PURE__ */ u$1("line", { class: "edge " + mood(edge), x1: a2.x, y1: a2.y, x2: b2.x, y2: b2.y, "stroke-width": 1 + 1.2 * Math.log2(edge.events) })
      ] }, edge.source + edge.target);
    }),
    [...places].map(([name, { x: x2, y: y2 }]) => /* @__PURE__ */ u$1("a", { href: `/timeline?actor=${encodeURIComponent(name)}`, "aria-label": `${name}: ${country(name)}, ${weight.get(name)} acts`, children: [
      /* @__PURE__ */ u$1("title", { children: `${country(name)}: ${weight.get(name)} acts` }),
      /* @__PURE__ */ u$1("circle", { class: "node", cx: x2, cy: y2, r: 15 + 1.6 * Math.log2(weight.get(name)) }),
      /* @__PURE__ */ u$1("text", { class: "node-name", x: x2, y: y2 + 4, "text-anchor": "middle", children: name })
    ] }, name))
  ] });
}
function Pairs({ edges }) {
  const sorted = [...edges].sort((a2, b2) => b2.events - a2.events);
  return /* @__PURE__ */ u$1("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": "Pairs", children: /* @__PURE__ */ u$1("table", { children: [
    /* @__PURE__ */ u$1("thead", { children: /* @__PURE__ */ u$1("tr", { children: [
      /* @__PURE__ */ u$1("th", { scope: "col", children: "Pair" }),
      /* @__PURE__ */ u$1("th", { scope: "col", class: "number", children: "Cooperation" }),
      /* @__PURE__ */ u$1("th", { scope: "col", class: "number", children: "Conflict" }),
      /* @__PURE__ */ u$1("th", { scope: "col", class: "number", children: "Mean Goldstein" })
    ] }) }),
    /* @__PURE__ */ u$1("tbody", { children: sorted.slice(0, 60).map((edge) => /* @__PURE__ */ u$1("tr", { children: [
      /* @__PURE__ */ u$1("td", { children: /* @__PURE__ */ u$1("a", { href: dyad(edge), children: [
        country(edge.source),
        " – ",
        country(edge.target)
      ] }) }),
      /* @__PURE__ */ u$1("td", { "data-title": "Cooperation", class: "number", children: edge.cooperation }),
      /* @__PURE__ */ u$1("td", { "data-title": "Conflict", class: "number", children: edge.events - edge.cooperation }),
      /* @__PURE__ */ u$1("td", { "data-title": "Mean Goldstein", class: "number", children: (edge.goldstein / edge.events).toFixed(1) })
    ] }, edge.source + edge.target)) })
  ] }) });
}
function Slider({ years, year, onChange }) {
  const at = years.indexOf(year) + 1;
  return /* @__PURE__ */ u$1("label", { class: "slider", children: [
    "Time ",
    /* @__PURE__ */ u$1("input", { type: "range", min: "0", max: years.length, step: "1", value: at, "aria-valuetext": year || "all years", onInput: (event) => onChange(years[Number(event.currentTarget.value) - 1] ?? "") }),
    /* @__PURE__ */ u$1("output", { children: year || `all, ${years[0]} to ${years[years.length - 1]}` })
  ] });
}
const asCsv = (edges) => ["source,target,events,cooperation,goldstein", ...edges.map((e2) => [e2.source, e2.target, e2.events, e2.cooperation, e2.goldstein].join(","))].join("\r\n") + "\r\n";
function MapPage({ query }) {
  const drawing = A(null);
  const question = happened(asked(query, FIELDS$3));
  const year = query.year ?? "";
  const narrowed = { ...question, from: year, to: year };
  const span = useLoad("years", (signal) => get("/timeline", { grain: "year" }, signal));
  const state = useLoad("relations" + queryString(narrowed), async (signal) => undirected((await get("/relations", narrowed, signal)).items, MOST_NODES));
  const years = trimmed(span.value?.items ?? []).kept.map(({ date }) => date) ?? [];
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: "Relations" }),
      /* @__PURE__ */ u$1("span", { class: "save", role: "group", "aria-label": "Export", children: [
        /* @__PURE__ */ u$1(SaveText, { name: "relations.csv", type: "text/csv", text: () => asCsv(state.value ?? []), children: "CSV" }),
        /* @__PURE__ */ u$1(SaveText, { name: "relations.json", type: "application/json", text: () => JSON.stringify(state.value ?? [], null, 2), children: "JSON" }),
        /* @__PURE__ */ u$1(SaveDrawing, { of: () => drawing.current, name: "relations.svg" })
      ] })
    ] }),
    /* @__PURE__ */ u$1(Filters, { path: "/map", fields: FIELDS$3, query, kept: ["year"] }),
    years.length > 0 && /* @__PURE__ */ u$1(Slider, { years, year, onChange: (chosen) => go("/map", { ...query, year: chosen }, true) }),
    /* @__PURE__ */ u$1(Show, { state, children: (edges) => edges.length === 0 ? /* @__PURE__ */ u$1("p", { class: "quiet", role: "status", children: "Nothing happened between two countries then." }) : /* @__PURE__ */ u$1(S, { children: [
      /* @__PURE__ */ u$1("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": "Drawing", ref: toTheMiddle, children: /* @__PURE__ */ u$1(Graph, { edges, drawing }) }),
      /* @__PURE__ */ u$1("p", { class: "legend quiet", children: [
        /* @__PURE__ */ u$1("span", { class: "swatch good" }),
        " mostly cooperation ",
        /* @__PURE__ */ u$1("span", { class: "swatch neutral" }),
        " both ",
        /* @__PURE__ */ u$1("span", { class: "swatch bad" }),
        " mostly conflict. Thicker: more acts. The ",
        MOST_NODES,
        " countries that act most."
      ] }),
      /* @__PURE__ */ u$1(Pairs, { edges })
    ] }) })
  ] });
}
function Line({ line, known: known2, onItem }) {
  return /* @__PURE__ */ u$1("li", { class: "is-" + line.form, children: [
    line.form !== "step" && line.label && /* @__PURE__ */ u$1("span", { class: "when", children: line.label.trim() }),
    known2 ? /* @__PURE__ */ u$1("button", { class: "told", onClick: () => onItem(line.item), children: line.text }) : /* @__PURE__ */ u$1("span", { class: "told", children: line.text }),
    line.words && /* @__PURE__ */ u$1("q", { children: line.words })
  ] });
}
function Brief({ sections, known: known2, onItem }) {
  if (sections.length === 0) return /* @__PURE__ */ u$1("p", { class: "quiet", children: "Nothing that a record keeps was found in this text." });
  return /* @__PURE__ */ u$1("div", { class: "brief", children: sections.map(({ heading, lines }) => /* @__PURE__ */ u$1("section", { "aria-label": heading, children: [
    /* @__PURE__ */ u$1("h3", { children: heading }),
    /* @__PURE__ */ u$1("ul", { children: lines.map((line, index) => /* @__PURE__ */ u$1(Line, { line, known: known2.has(line.item), onItem }, index)) })
  ] }, heading)) });
}
const when = (date) => date?.value ?? "";
const where = (place) => place ? place.name : "";
const list = (values) => values.filter(Boolean).join(", ");
const count = (value) => value === null ? "" : String(value);
const kept = (fields) => fields.filter(([, value]) => value !== "");
const TOLD_APART = ["id", "act", "status", "according_to"];
function other(name, act2, claimant) {
  const own = Object.entries(act2).filter(([field, value]) => !TOLD_APART.includes(field) && (typeof value === "string" || typeof value === "number"));
  const sides = ["by", "on"].map((field) => [field, Array.isArray(act2[field]) ? act2[field].map(country).join(", ") : ""]);
  return {
    id: act2.id,
    kind: "act",
    title: list([name, String(act2.act ?? act2.kind ?? "")]),
    spans: act2.evidence,
    fields: kept([
      ...sides,
      ...own.map(([field, value]) => [field.replace("_", " "), String(value)]),
      ["when", when(act2.date)],
      ["where", where(act2.place)],
      ["status", act2.status],
      ["on whose word", claimant]
    ])
  };
}
function itemsOf(record, text2) {
  const name = (id) => record.actors.find((actor) => actor.id === id)?.name ?? id ?? "";
  const names2 = (ids) => list(ids.map(name));
  const words2 = (spans) => spans.map(([begin, end]) => text2.slice(begin, end)).join(" … ");
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
      ["who", names2(e2.actors)],
      ["to whom", names2(e2.recipients)],
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
      ["says", words2(c2.content)],
      ["with", words2([c2.cue])],
      ["how", `${c2.status}, ${c2.quote}`],
      ["firmness", c2.factuality],
      ["hedges", words2(c2.hedges)],
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
      ["parties", list(g2.parties.map(country))],
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
    fields: kept([["from", list(k2.from.map(country))], ["to", list(k2.to.map(country))], ["persons", names2(k2.persons)], ["when", when(k2.date)], ["where", where(k2.place)], ["status", k2.status]])
  }));
  const others = [
    ["sanction", record.sanctions],
    ["post", record.personnel],
    ["casualties", record.casualties],
    ["movement", record.movements],
    ["deadline", record.deadlines]
  ].flatMap(([name2, all]) => all.map((act2) => other(name2, act2, claimant(act2.according_to))));
  const findings = record.checks.map((x2) => ({
    id: x2.id,
    kind: "finding",
    title: x2.kind,
    spans: x2.evidence,
    fields: [["finding", x2.message], ["severity", x2.severity]]
  }));
  return [...actors, ...events, ...claims, ...agreements, ...votes, ...contacts, ...others, ...findings];
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
const LONG_LINE = 100;
function blocksOf(text2) {
  const blocks = [];
  const lines = text2.split("\n").filter((line) => line.trim());
  const long = lines.some((line) => line.length > LONG_LINE);
  const pattern = long ? /\S[^\n]*/g : /\S[^]*?(?=\s*(?:\n\s*\n|$(?![^])))/g;
  for (let match = pattern.exec(text2); match; match = pattern.exec(text2)) {
    blocks.push([match.index, match.index + match[0].length]);
  }
  return blocks;
}
function MarkedBlock({ text: text2, block, marks, chosen, onChoose }) {
  return /* @__PURE__ */ u$1("p", { class: "block", children: piecesOf(block, marks).map(({ span, marks: over }) => {
    const words2 = text2.slice(span[0], span[1]);
    if (over.length === 0) return words2;
    const kinds = [...new Set(over.map(({ item }) => item.kind))].join(" ");
    const items = [...new Set(over.map(({ item }) => item))].reverse();
    const lit = chosen !== null && over.some(({ item }) => item.id === chosen.id);
    const choose = (event) => onChoose(items, event.type === "click");
    return /* @__PURE__ */ u$1("span", { class: "mark " + kinds + (lit ? " lit" : ""), "data-at": span[0], onMouseEnter: choose, onClick: choose, children: words2 }, span[0]);
  }) });
}
const LAYERS = [
  ["actor", "actors"],
  ["event", "events"],
  ["claim", "claims"],
  ["agreement", "agreements"],
  ["vote", "votes"],
  ["contact", "contacts"],
  ["act", "other acts"],
  ["finding", "findings"]
];
function Layers({ items, shown, onChange }) {
  const count2 = (kind) => items.filter((item) => item.kind === kind).length;
  const toggle = (kind) => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return /* @__PURE__ */ u$1("fieldset", { class: "layers", children: [
    /* @__PURE__ */ u$1("legend", { children: "Marked in the text" }),
    LAYERS.filter(([kind]) => count2(kind) > 0).map(([kind, name]) => /* @__PURE__ */ u$1("label", { class: kind, children: [
      /* @__PURE__ */ u$1("input", { type: "checkbox", checked: shown.has(kind), onChange: () => toggle(kind) }),
      " ",
      /* @__PURE__ */ u$1("span", { class: "mark " + kind, children: name }),
      " ",
      /* @__PURE__ */ u$1("span", { class: "quiet", children: count2(kind) })
    ] }, kind))
  ] });
}
function Why({ item, explain }) {
  const [said, set] = d("");
  const [tree, setTree] = d(false);
  h(() => {
    set("");
    explain(item, tree).then(set, (problem) => set(asProblem(problem).message));
  }, [item, tree]);
  return /* @__PURE__ */ u$1("div", { class: "why", children: [
    /* @__PURE__ */ u$1("label", { children: [
      /* @__PURE__ */ u$1("input", { type: "checkbox", checked: tree, onChange: () => setTree(!tree) }),
      " with the sentence's tree"
    ] }),
    /* @__PURE__ */ u$1("pre", { tabIndex: 0, "aria-label": "Rule and words", children: said || "Looking…" })
  ] });
}
function Card({ item, others, explain, open, onWhy, onOther, onClose }) {
  return /* @__PURE__ */ u$1("section", { class: "card " + item.kind, "aria-label": `${item.kind} ${item.id}`, onKeyDown: (event) => event.key === "Escape" && onClose(), children: [
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
    others.length > 0 && /* @__PURE__ */ u$1("span", { class: "others", children: [
      "also here:",
      others.map((other2) => /* @__PURE__ */ u$1("button", { class: "plain " + other2.kind, onClick: () => onOther(other2), children: [
        other2.kind,
        " ",
        other2.id
      ] }, other2.id))
    ] }),
    open && /* @__PURE__ */ u$1(Why, { item: item.id, explain })
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
const REST = 90;
function ReportView({ reading, sections, problem, chosenId, explain }) {
  const { record, text: text2 } = reading;
  const items = T(() => itemsOf(record, text2), [reading]);
  const [shown, setShown] = d(new Set(LAYERS.map(([kind]) => kind)));
  const marks = T(() => marksOf(items.filter(({ kind }) => shown.has(kind))), [items, shown]);
  const [chosen, setChosen] = d(null);
  const [why, setWhy] = d(false);
  const body = A(null);
  const pointing = A(0);
  const markOf = (item) => marks.findIndex((mark) => mark.item === item);
  const choose = (items2, pinned, at = markOf(items2[0])) => {
    clearTimeout(pointing.current);
    setChosen({ item: items2[0], items: items2, at, pinned });
    setWhy(false);
  };
  const point = (items2, pinned) => {
    clearTimeout(pointing.current);
    if (pinned) choose(items2, true);
    else if (!chosen?.pinned) pointing.current = window.setTimeout(() => choose(items2, false), REST);
  };
  const chooseMark = (at) => {
    if (at < 0) return;
    const { item, span } = marks[at];
    const element = body.current?.querySelector(`[data-at="${span[0]}"]`) ?? null;
    const over = marks.filter((mark) => mark.item !== item && mark.span[0] <= span[0] && mark.span[1] >= span[1]);
    choose([item, ...new Set(over.map((mark) => mark.item))], true, at);
    element?.scrollIntoView({ block: "nearest" });
  };
  const chooseId = (id) => chooseMark(marks.findIndex(({ item }) => item.id === id));
  h(() => {
    if (chosenId) chooseId(chosenId);
  }, [reading, chosenId]);
  const keys = (event) => {
    if (event.target.closest(".card")) return;
    const steps2 = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key in steps2) chooseMark(nextMark(marks, chosen?.at ?? (steps2[event.key] > 0 ? -1 : 0), steps2[event.key]));
    else if (event.key === "Enter" && chosen) setWhy(!why);
    else if (event.key === "Escape") setChosen(null);
    else return;
    event.preventDefault();
  };
  const close = () => {
    setChosen(null);
    if (chosenId) go(location.pathname, {}, true);
  };
  const known2 = T(() => new Set(items.filter(({ spans }) => spans.length > 0).map(({ id }) => id)), [items]);
  const blocks = T(() => blocksOf(text2), [text2]);
  return /* @__PURE__ */ u$1("div", { class: "report", children: [
    /* @__PURE__ */ u$1("div", { class: "story", children: [
      /* @__PURE__ */ u$1(Layers, { items, shown, onChange: setShown }),
      /* @__PURE__ */ u$1("p", { class: "quiet hint", id: "keys", children: "Point at words, click to keep them, or press the arrow keys in the text; Enter tells why, Escape closes." }),
      /* @__PURE__ */ u$1("div", { class: "body", ref: body, tabIndex: 0, role: "group", "aria-label": "Text of the report", "aria-describedby": "keys", onKeyDown: keys, children: blocks.map((block, index) => /* @__PURE__ */ u$1("div", { class: "row", children: [
        /* @__PURE__ */ u$1(MarkedBlock, { text: text2, block, marks, chosen: chosen?.item ?? null, onChoose: point }),
        /* @__PURE__ */ u$1(Margin, { findings: findingsAt(record.checks, block, index === 0), onChoose: chooseId })
      ] }, block[0])) })
    ] }),
    /* @__PURE__ */ u$1("div", { class: "beside", children: [
      /* @__PURE__ */ u$1("div", { "aria-live": "polite", children: chosen && /* @__PURE__ */ u$1(
        Card,
        {
          item: chosen.item,
          others: chosen.items.filter((item) => item !== chosen.item),
          explain,
          open: why,
          onWhy: () => setWhy(!why),
          onOther: (item) => setChosen({ ...chosen, item, at: markOf(item), pinned: true }),
          onClose: close
        }
      ) }),
      /* @__PURE__ */ u$1("aside", { "aria-label": "Brief", tabIndex: 0, children: [
        /* @__PURE__ */ u$1("h2", { children: "Brief" }),
        sections ? /* @__PURE__ */ u$1(Brief, { sections, known: known2, onItem: chooseId }) : /* @__PURE__ */ u$1("p", { class: "quiet", role: "status", children: problem ?? "Looking…" })
      ] })
    ] })
  ] });
}
const isPage = (text2, name = "") => /\.x?html?$/i.test(name) || /^\s*<(!doctype|html|head|body)\b/i.test(text2);
const explainer$1 = ({ record, text: text2 }) => (item, tree) => explainText(text2, { item, date: record.document.published ?? "", tree: String(tree) });
function ReadPage({ query }) {
  const [text2, setText] = d("");
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
          void read(text2);
        },
        children: [
          /* @__PURE__ */ u$1("label", { for: "text", children: "Type or paste a report, or drop a text or saved page anywhere here" }),
          /* @__PURE__ */ u$1("textarea", { id: "text", rows: reading ? 4 : 12, value: text2, onInput: (event) => setText(event.currentTarget.value), required: true }),
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
      /* @__PURE__ */ u$1(ReportView, { reading, sections: reading.sections, chosenId: query.item ?? "", explain: explainer$1(reading) })
    ] })
  ] });
}
const FIELDS$2 = [WORDS, { ...SOURCE, label: "Publisher", hint: "", who: false }, FROM, TO];
function ReportsPage({ query }) {
  const asked2 = { ...query, newest: "true" };
  const found = useRows("/documents", asked2);
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: "Reports" }),
      /* @__PURE__ */ u$1(SaveList, { path: "/documents", query, name: "reports" })
    ] }),
    /* @__PURE__ */ u$1(Filters, { path: "/reports", fields: FIELDS$2, query }),
    /* @__PURE__ */ u$1(List, { of: found, nothing: "No report is so.", children: (rows) => /* @__PURE__ */ u$1(
      Table,
      {
        caption: "Reports",
        rows,
        columns: [
          { title: "Day", cell: (row) => text(row, "day"), nowrap: true },
          { title: "Report", cell: (row) => /* @__PURE__ */ u$1(ReportLink, { row: { document: row.key, id: null }, children: reportName(text(row, "title"), text(row, "id")) }) },
          { title: "Publisher", cell: (row) => text(row, "source") },
          { title: "Words", cell: (row) => text(row, "words"), number: true }
        ]
      }
    ) })
  ] });
}
const explainer = (number) => async (item, tree) => (await get(`/documents/${encodeURIComponent(number)}/explanation`, { item, tree: String(tree) })).explanation;
function ReportPage({ query, argument }) {
  const report = useLoad(argument, (signal) => getDocument(argument, signal));
  const brief = useLoad("brief " + argument, (signal) => getBrief(argument, signal));
  const title = report.value && reportName(report.value.record.document.title, report.value.record.document.id);
  h(() => {
    if (title) document.title = title + " · Bede";
  }, [title]);
  return /* @__PURE__ */ u$1(Show, { state: report, children: ({ record, text: words2 }) => /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: title }),
      /* @__PURE__ */ u$1(SaveText, { name: `report-${argument}.json`, type: "application/json", text: () => JSON.stringify(record, null, 2), children: "JSON" }),
      /* @__PURE__ */ u$1("button", { onClick: () => print(), children: "Print" })
    ] }),
    /* @__PURE__ */ u$1("p", { class: "quiet", children: [
      [record.document.published, record.document.source, `${record.document.words} words`].filter(Boolean).join(" · "),
      record.document.url && /^https?:/.test(record.document.url) && /* @__PURE__ */ u$1(S, { children: [
        " · ",
        /* @__PURE__ */ u$1("a", { href: record.document.url, rel: "noreferrer external", children: "where it was published" })
      ] })
    ] }),
    words2 === null ? /* @__PURE__ */ u$1("p", { children: "The text of this report is not in the book (it was added with --no-text)." }) : /* @__PURE__ */ u$1(ReportView, { reading: { record, text: words2 }, sections: brief.value, problem: brief.problem?.message, chosenId: query.item ?? "", explain: explainer(argument) })
  ] }) });
}
const day = { title: "Day", nowrap: true, cell: (row) => text(row, "day") };
const words = (name, title = "Words") => ({ title, cell: (row) => /* @__PURE__ */ u$1(ReportLink, { row, children: text(row, name) }) });
const plain = (title, name) => ({ title, cell: (row) => text(row, name) });
const PLACES = [
  { name: "events", path: "/events", fields: [WORDS, ACTOR, RECIPIENT, WITH, TYPE, PLACE, FROM, TO, EVENT_STATUS, SOURCE], columns: null },
  { name: "claims", path: "/claims", fields: [WORDS, SOURCE, CLAIM_STATUS, FROM, TO], columns: null },
  { name: "reports", path: "/documents", fields: [WORDS, FROM, TO], columns: [day, { title: "Report", cell: (row) => /* @__PURE__ */ u$1(ReportLink, { row: { document: row.key, id: null }, children: reportName(text(row, "title"), text(row, "id")) }) }] },
  { name: "actors", path: "/actors", fields: [WORDS, ACTOR], columns: [
    { title: "Name", cell: (row) => /* @__PURE__ */ u$1("a", { href: `/search?in=events&actor=${encodeURIComponent(text(row, "name"))}`, children: text(row, "name") }) },
    plain("Country", "country"),
    plain("Code", "code"),
    { ...plain("Events", "events"), number: true },
    { ...plain("Claims", "claims"), number: true }
  ] },
  { name: "agreements", path: "/agreements", fields: [WORDS, ACTOR, WITH, FROM, TO], columns: [day, words("name", "Agreement"), plain("Kind", "kind"), plain("Parties", "parties")] },
  { name: "contacts", path: "/contacts", fields: [WORDS, ACTOR, RECIPIENT, WITH, PLACE, FROM, TO, EVENT_STATUS], columns: [day, plain("Kind", "kind"), plain("From", "from_codes"), plain("To", "to_codes"), words("words")] },
  { name: "votes", path: "/votes", fields: [WORDS, ACTOR, FROM, TO], columns: [day, plain("Body", "body"), plain("Outcome", "outcome"), words("words")] },
  { name: "findings", path: "/checks", fields: [WORDS, FROM, TO], columns: [day, plain("Kind", "kind"), words("message", "Finding")] }
];
function SearchPage({ query }) {
  const place = PLACES.find(({ name }) => name === query.in) ?? PLACES[0];
  const names2 = place.fields.map(({ name }) => name);
  const question = Object.fromEntries(names2.map((name) => [name, query[name] ?? ""]));
  const found = useRows(place.path, { ...question, ...place.name === "actors" ? {} : { newest: "true" }, ...place.columns ? {} : { passages: "true" } });
  const carried = (other2) => {
    const kept2 = Object.entries(query).filter(([name, value]) => value && other2.fields.some((field) => field.name === name && !field.choices));
    return "/search?" + new URLSearchParams([["in", other2.name], ...kept2]).toString();
  };
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: "Search" }),
      /* @__PURE__ */ u$1(SaveList, { path: place.path, query: question, name: place.name })
    ] }),
    /* @__PURE__ */ u$1("ul", { class: "tabs", children: PLACES.map((one) => /* @__PURE__ */ u$1("li", { children: /* @__PURE__ */ u$1("a", { href: carried(one), "aria-current": one === place ? "true" : void 0, children: one.name }) }, one.name)) }),
    /* @__PURE__ */ u$1(Filters, { path: "/search", fields: place.fields, query, kept: ["in"] }),
    /* @__PURE__ */ u$1(List, { of: found, nothing: "Nothing in the book is so.", children: (rows) => place.columns ? /* @__PURE__ */ u$1(Table, { caption: place.name, rows, columns: place.columns }) : place.name === "claims" ? /* @__PURE__ */ u$1(ClaimTable, { rows }) : /* @__PURE__ */ u$1(EventTable, { rows }) })
  ] });
}
const FIELDS$1 = [ACTOR, RECIPIENT, WITH, TYPE, QUAD, FROM, TO, PLACE, HAPPENED, SOURCE, WORDS];
const GRAINS = ["year", "month", "day"];
function Outliers({ items, whole }) {
  const out = leftOut(trimmed(items));
  if (!out) return null;
  return /* @__PURE__ */ u$1("p", { class: "quiet outliers", children: [
    whole ? "Drawn whole." : `Of the events, ${out}.`,
    " ",
    /* @__PURE__ */ u$1("a", { href: here({ span: whole ? "" : "all" }), children: whole ? "Only the middle" : "Draw all" })
  ] });
}
const here = (changes) => "/timeline" + queryString({ ...Object.fromEntries(new URLSearchParams(location.search)), ...changes });
function TimelinePage({ query }) {
  const grain = GRAINS.find((one) => one === query.grain) ?? "month";
  const question = happened(asked(query, FIELDS$1));
  const drawing = A(null);
  const state = useLoad("timeline" + queryString({ ...question, grain }), (signal) => get("/timeline", { ...question, grain }, signal));
  const open = query.open ?? "";
  const whole = query.span === "all" || Boolean(query.from || query.to);
  const within = open ? { ...question, from: open, to: open } : { ...question, newest: "true" };
  const found = useRows("/events", { ...within, passages: "true" });
  const show = (changes) => go("/timeline", { ...query, ...changes });
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: "Timeline" }),
      /* @__PURE__ */ u$1("span", { role: "group", "aria-label": "Grain", children: GRAINS.map((one) => /* @__PURE__ */ u$1("button", { "aria-pressed": one === grain, onClick: () => show({ grain: one, open: "" }), children: [
        one,
        "s"
      ] }, one)) }),
      /* @__PURE__ */ u$1(SaveList, { path: "/events", query: question, name: "events" }),
      /* @__PURE__ */ u$1(SaveDrawing, { of: () => drawing.current, name: "timeline.svg" })
    ] }),
    /* @__PURE__ */ u$1(Filters, { path: "/timeline", fields: FIELDS$1, query, kept: ["grain", "span"] }),
    /* @__PURE__ */ u$1(Show, { state, children: ({ items }) => items.length === 0 ? /* @__PURE__ */ u$1("p", { class: "quiet", role: "status", children: "No event is so." }) : /* @__PURE__ */ u$1(S, { children: [
      /* @__PURE__ */ u$1(Outliers, { items, whole }),
      /* @__PURE__ */ u$1(Bars, { buckets: whole ? items : trimmed(items).kept, open, drawing, onOpen: (date) => show({ open: date === open ? "" : date }) }),
      /* @__PURE__ */ u$1(Legend, {})
    ] }) }),
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h2", { children: open ? `What happened in ${open}` : "The latest" }),
      open && grain !== "day" && /* @__PURE__ */ u$1("button", { onClick: () => show({ from: open, to: open, grain: grain === "year" ? "month" : "day", open: "" }), children: [
        "Closer: ",
        open
      ] }),
      open && /* @__PURE__ */ u$1("button", { onClick: () => show({ open: "" }), children: "All" })
    ] }),
    /* @__PURE__ */ u$1(List, { of: found, nothing: "No event is so.", children: (rows) => /* @__PURE__ */ u$1(EventTable, { rows }) })
  ] });
}
const OUTCOME = { name: "kind", label: "Outcome", choices: ["passed", "failed"] };
const FIELDS = [{ ...ACTOR, label: "Body or country", hint: "KEN or parliament" }, OUTCOME, WORDS, FROM, TO];
const PARTS = [
  ["for", "for", "good"],
  ["against", "against", "bad"],
  ["abstained", "abstained", "neutral"],
  ["not_voting", "not voting", "pale"]
];
function partsOf(row) {
  const parts = PARTS.map(([column, name, style]) => ({ name, style, count: Number(row[column] ?? 0) }));
  const missing = Number(row.unaccounted ?? 0);
  if (missing > 0) parts.push({ name: "not accounted for", style: "hatched", count: missing });
  return parts.filter(({ count: count2 }) => count2 > 0);
}
function Bar({ row }) {
  const drawing = A(null);
  const parts = partsOf(row);
  const sum = Math.max(1, parts.reduce((all, { count: count2 }) => all + count2, 0));
  const hatch = `hatch-${row.key}`;
  let at = 0;
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("svg", { ref: drawing, class: "tally", viewBox: "0 0 600 26", preserveAspectRatio: "none", role: "img", "aria-label": parts.map(({ name, count: count2 }) => `${count2} ${name}`).join(", "), children: [
      /* @__PURE__ */ u$1("defs", { children: /* @__PURE__ */ u$1("pattern", { id: hatch, width: "6", height: "6", patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)", children: [
        /* @__PURE__ */ u$1("rect", { class: "hatch-ground", width: "6", height: "6" }),
        /* @__PURE__ */ u$1("line", { class: "hatch-line", x1: "0", y1: "0", x2: "0", y2: "6" })
      ] }) }),
      parts.map(({ name, style, count: count2 }) => {
        const x2 = at / sum * 600;
        at += count2;
        return /* @__PURE__ */ u$1("rect", { class: style, x: x2, y: "0", width: count2 / sum * 600, height: "26", fill: style === "hatched" ? `url(#${hatch})` : void 0 }, name);
      })
    ] }),
    /* @__PURE__ */ u$1("p", { class: "numbers", children: [
      parts.map(({ name, style, count: count2 }) => /* @__PURE__ */ u$1("span", { children: [
        /* @__PURE__ */ u$1("span", { class: "swatch " + style }),
        " ",
        count2,
        " ",
        name
      ] }, name)),
      row.present !== null && /* @__PURE__ */ u$1("span", { children: [
        text(row, "present"),
        " present"
      ] }),
      /* @__PURE__ */ u$1(SaveDrawing, { of: () => drawing.current, name: `vote-${row.key}.svg` })
    ] })
  ] });
}
function Vote({ row }) {
  const missing = Number(row.unaccounted ?? 0);
  return /* @__PURE__ */ u$1("article", { class: "vote-card", children: [
    /* @__PURE__ */ u$1("h2", { children: [
      text(row, "body") || "A vote",
      row.outcome && /* @__PURE__ */ u$1(S, { children: [
        " ",
        /* @__PURE__ */ u$1("span", { class: "status " + (row.outcome === "passed" ? "is-good" : "is-bad"), children: text(row, "outcome") })
      ] })
    ] }),
    /* @__PURE__ */ u$1("p", { class: "quiet", children: [
      text(row, "date") || text(row, "day"),
      " ",
      text(row, "subject")
    ] }),
    partsOf(row).length > 0 ? /* @__PURE__ */ u$1(Bar, { row }) : /* @__PURE__ */ u$1("p", { class: "quiet", children: "No numbers are told." }),
    row.adds_up === 0 && /* @__PURE__ */ u$1("p", { class: "odd", children: missing > 0 ? `${missing} of those present are not accounted for.` : "The numbers do not add up." }),
    /* @__PURE__ */ u$1("p", { children: /* @__PURE__ */ u$1(ReportLink, { row, children: [
      "“",
      text(row, "words"),
      "”"
    ] }) })
  ] });
}
function VotesPage({ query }) {
  const found = useRows("/votes", { ...query, newest: "true" });
  return /* @__PURE__ */ u$1(S, { children: [
    /* @__PURE__ */ u$1("div", { class: "tools", children: [
      /* @__PURE__ */ u$1("h1", { children: "Votes" }),
      /* @__PURE__ */ u$1(SaveList, { path: "/votes", query, name: "votes" })
    ] }),
    /* @__PURE__ */ u$1(Filters, { path: "/votes", fields: FIELDS, query }),
    /* @__PURE__ */ u$1(List, { of: found, nothing: "No vote is so.", children: (rows) => rows.map((row) => /* @__PURE__ */ u$1(Vote, { row }, row.key)) })
  ] });
}
const PAGES = [
  { path: "/", title: "Book", component: Home, inMenu: true },
  { path: "/reports", title: "Reports", component: ReportsPage, inMenu: true },
  { path: "/reports/", title: "Report", component: ReportPage, inMenu: false },
  { path: "/timeline", title: "Timeline", component: TimelinePage, inMenu: true },
  { path: "/map", title: "Relations", component: MapPage, inMenu: true },
  { path: "/dyad", title: "Two countries", component: DyadPage, inMenu: false },
  { path: "/agreements", title: "Agreements", component: AgreementsPage, inMenu: true },
  { path: "/votes", title: "Votes", component: VotesPage, inMenu: true },
  { path: "/claims", title: "Claims", component: ClaimsPage, inMenu: true },
  { path: "/contradictions", title: "Contradictions", component: ContradictionsPage, inMenu: true },
  { path: "/search", title: "Search", component: SearchPage, inMenu: true },
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
