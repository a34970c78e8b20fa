#include "fetch.h"

#include <curl/curl.h>
#include <dlfcn.h>

#include <algorithm>
#include <charconv>

#include "base/strings.h"

namespace bede::cli {
namespace {

constexpr size_t kMost = 64ull << 20;  // bytes of an answer, unpacked
constexpr int kHops = 5;

// libcurl is opened where it is needed: linked to the program, it and the thirty libraries that it brings would cost
// every call of every verb 8 ms.
struct Curl {
  decltype(&curl_easy_init) init = nullptr;
  decltype(&curl_easy_cleanup) cleanup = nullptr;
  decltype(&curl_easy_setopt) set = nullptr;
  decltype(&curl_easy_getinfo) info = nullptr;
  decltype(&curl_easy_perform) perform = nullptr;
  decltype(&curl_easy_strerror) error = nullptr;
  decltype(&curl_slist_append) append = nullptr;
  decltype(&curl_slist_free_all) free_all = nullptr;

  bool open() {
    void* const library = ::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    const auto take = [&](auto& to, const char* name) {
      to = reinterpret_cast<std::remove_reference_t<decltype(to)>>(::dlsym(library, name));
      return to != nullptr;
    };
    return library && take(init, "curl_easy_init") && take(cleanup, "curl_easy_cleanup") &&
           take(set, "curl_easy_setopt") && take(info, "curl_easy_getinfo") && take(perform, "curl_easy_perform") &&
           take(error, "curl_easy_strerror") && take(append, "curl_slist_append") &&
           take(free_all, "curl_slist_free_all");
  }
};

// One answer while it comes in.
struct Incoming {
  Reply reply;
  bool too_large = false;
};

size_t take_body(char* bytes, size_t, size_t count, void* to) {
  auto& incoming = *static_cast<Incoming*>(to);
  incoming.too_large = incoming.reply.body.size() + count > kMost;
  if (incoming.too_large) return 0;
  incoming.reply.body.append(bytes, count);
  return count;
}

int64_t seconds_in(std::string_view text) {
  constexpr int64_t kLongest = 366 * 24 * 3600;
  int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc::result_out_of_range ? kLongest : std::clamp<int64_t>(out, 0, kLongest);
}

size_t take_header(char* bytes, size_t, size_t count, void* to) {
  const std::string_view line(bytes, count);
  Reply& reply = static_cast<Incoming*>(to)->reply;
  const size_t colon = line.find(':');
  if (line.starts_with("HTTP/")) reply.etag = reply.last_modified = "", reply.good_seconds = 0;
  if (colon == std::string_view::npos) return count;
  const std::string name = lower(line.substr(0, colon)), value(trimmed(line.substr(colon + 1)));
  if (name == "etag") reply.etag = value;
  if (name == "last-modified") reply.last_modified = value;
  const size_t age = name == "cache-control" ? lower(value).find("max-age=") : std::string::npos;
  if (age != std::string::npos) reply.good_seconds = seconds_in(std::string_view(value).substr(age + 8));
  return count;
}

Error failed(const std::string& address, std::string reason, ErrorCode code = ErrorCode::unreadable) {
  return {code, address, 0, 0, false, std::move(reason), ""};
}

}  // namespace

struct Fetcher::Parts {
  Curl curl;
  CURL* handle = nullptr;
  std::function<bool()> stop;
  char why[CURL_ERROR_SIZE] = {};

  ~Parts() {
    if (handle) curl.cleanup(handle);
  }

  template <class Value>
  void set(CURLoption option, Value value) {
    curl.set(handle, option, value);
  }

  static int ask_stop(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Parts*>(self)->stop() ? 1 : 0;
  }

  void prepare() {
    set(CURLOPT_USERAGENT, "bede/" BEDE_VERSION " (reads feeds; asks no more often than it is told)");
    set(CURLOPT_ACCEPT_ENCODING, "");  // all that it can unpack
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_CONNECTTIMEOUT, 20L);
    set(CURLOPT_TIMEOUT, 300L);
    set(CURLOPT_LOW_SPEED_LIMIT, 16L);  // bytes a second
    set(CURLOPT_LOW_SPEED_TIME, 60L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(kMost));
    set(CURLOPT_ERRORBUFFER, why);
    set(CURLOPT_WRITEFUNCTION, &take_body);
    set(CURLOPT_HEADERFUNCTION, &take_header);
    set(CURLOPT_XFERINFOFUNCTION, &Parts::ask_stop);
    set(CURLOPT_XFERINFODATA, this);
    set(CURLOPT_NOPROGRESS, 0L);
  }

  // One question and its answer, redirections not followed; next: where the answer sends us.
  Result<Reply> ask(const std::string& address, const Question& question, std::string& next) {
    Incoming incoming;
    curl_slist* headers = curl.append(
        nullptr,
        "Accept: application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.5");
    if (!question.etag.empty()) headers = curl.append(headers, ("If-None-Match: " + question.etag).c_str());
    if (!question.last_modified.empty())
      headers = curl.append(headers, ("If-Modified-Since: " + question.last_modified).c_str());
    set(CURLOPT_HTTPHEADER, headers);
    set(CURLOPT_URL, address.c_str());
    set(CURLOPT_WRITEDATA, &incoming);
    set(CURLOPT_HEADERDATA, &incoming);
    why[0] = 0;
    const CURLcode code = curl.perform(handle);
    set(CURLOPT_HTTPHEADER, nullptr);
    curl.free_all(headers);
    if (incoming.too_large || code == CURLE_FILESIZE_EXCEEDED)
      return failed(address, "answers more than 64 MB", ErrorCode::too_large);
    if (code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_URL_MALFORMAT)
      return failed(address, "is no address of http or https", ErrorCode::bad_argument);
    if (code != CURLE_OK) return failed(address, why[0] ? why : curl.error(code));
    long status = 0;
    char* redirected = nullptr;
    curl_off_t wait = 0;
    curl.info(handle, CURLINFO_RESPONSE_CODE, &status);
    curl.info(handle, CURLINFO_REDIRECT_URL, &redirected);
    curl.info(handle, CURLINFO_RETRY_AFTER, &wait);
    next = redirected ? redirected : "";
    incoming.reply.status = static_cast<int>(status);
    incoming.reply.wait_seconds = static_cast<int64_t>(wait);
    return std::move(incoming.reply);
  }
};

Fetcher::Fetcher(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Fetcher::~Fetcher() = default;
Fetcher::Fetcher(Fetcher&&) noexcept = default;
Fetcher& Fetcher::operator=(Fetcher&&) noexcept = default;

Result<Fetcher> Fetcher::open(std::function<bool()> stop) {
  auto parts = std::make_unique<Parts>();
  if (!parts->curl.open() || !(parts->handle = parts->curl.init()))
    return Error{
        ErrorCode::not_found,       "libcurl.so.4", 0, 0, false, "cannot be loaded; bede watch asks feeds with it",
        "install Debian's libcurl4"};
  parts->stop = std::move(stop);
  parts->prepare();
  return Fetcher(std::move(parts));
}

Result<Reply> Fetcher::get(const Question& question) {
  std::string address = question.address, moved_to;
  bool for_good = true;
  for (int hop = 0; hop <= kHops; ++hop) {
    std::string next;
    auto reply = parts_->ask(address, question, next);
    if (!reply) return reply;
    if (next.empty()) {
      reply->moved_to = moved_to;
      return reply;
    }
    for_good = for_good && (reply->status == 301 || reply->status == 308);
    if (for_good) moved_to = next;
    address = next;
  }
  return failed(question.address, "sends us on more than " + std::to_string(kHops) + " times");
}

}  // namespace bede::cli
