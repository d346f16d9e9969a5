#include "cli/batch.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

#include "export/json_writer.h"

namespace dateline::cli {
namespace {

using Json = nlohmann::json;

std::string error_line(const std::string& id, const std::string& message) {
  std::string out = "{\"id\":" + id + ",\"error\":";
  append_json_string(message, out);
  return out + "}";
}

const std::string* text_field(const Json& record, const char* name) {
  const auto it = record.find(name);
  return it == record.end() ? nullptr : it->get_ptr<const std::string*>();
}

// What one stage says about a record.
Result<std::string> analyse(const std::string& input, const Options& options,
                            const Arguments& arguments, Session& session) {
  if (arguments.stage == Stage::kClean) {
    const auto document = clean(input, options);
    if (!document) return document.error();
    return to_json(*document, arguments.output);
  }
  const auto analysis = session.analyze(input, options);
  if (!analysis) return analysis.error();
  return to_json(*analysis, arguments.output);
}

}  // namespace

std::string run_record(const std::string& line, size_t number,
                       const Arguments& arguments, Session& session) {
  const std::string where = "Line " + std::to_string(number);
  const Json record = Json::parse(line, nullptr, false);
  if (!record.is_object()) {
    return error_line("null", where + " is no JSON object.");
  }
  const auto id_field = record.find("id");
  const std::string id =
      id_field == record.end()
          ? "null"
          : id_field->dump(-1, ' ', false, Json::error_handler_t::replace);
  Options options = arguments.options;
  const std::string* input = text_field(record, "html");
  options.from = input ? InputKind::kHtml : InputKind::kText;
  if (input == nullptr) input = text_field(record, "text");
  if (input == nullptr) {
    return error_line(id, where + " has neither \"html\" nor \"text\".");
  }
  if (const std::string* url = text_field(record, "url")) options.url = *url;
  const auto date = record.find("date");
  if (date != record.end() && !date->is_null()) {
    const std::string* text = date->get_ptr<const std::string*>();
    options.date = text ? parse_date(*text) : std::nullopt;
    if (!options.date) {
      return error_line(id,
                        where + ": \"date\" is no existing day as YYYY-MM-DD.");
    }
  }
  const Result<std::string> result =
      analyse(*input, options, arguments, session);
  if (!result) return error_line(id, result.error().message);
  return "{\"id\":" + id + ",\"analysis\":" + *result + "}";
}

namespace {

// Hands lines to workers and puts their answers back into order. At most
// `kAhead` lines per worker are in flight.
class OrderedPool {
 public:
  static constexpr size_t kAhead = 4;

  OrderedPool(std::ostream& out, const Arguments& arguments)
      : out_(out), arguments_(arguments) {
    for (unsigned i = 0; i < arguments.jobs; ++i) {
      workers_.emplace_back([this] { work(); });
    }
  }

  void add(std::string line, size_t number) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return in_flight_ < kAhead * arguments_.jobs; });
    ++in_flight_;
    waiting_.push_back({next_in_++, number, std::move(line)});
    work_.notify_one();
  }

  void finish() {
    {
      std::lock_guard lock(mutex_);
      closed_ = true;
    }
    work_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }

 private:
  struct Item {
    size_t order;
    size_t number;
    std::string line;
  };

  void work() {
    Session session(Remember::kWords);
    std::unique_lock lock(mutex_);
    while (true) {
      work_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      const Item item = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      std::string answer =
          run_record(item.line, item.number, arguments_, session);
      lock.lock();
      done_[item.order] = std::move(answer);
      while (!done_.empty() && done_.begin()->first == next_out_) {
        out_ << done_.begin()->second << '\n';
        done_.erase(done_.begin());
        ++next_out_;
        --in_flight_;
      }
      room_.notify_one();
    }
  }

  std::ostream& out_;
  const Arguments& arguments_;
  std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable room_;
  std::deque<Item> waiting_;
  std::map<size_t, std::string> done_;
  size_t next_in_ = 0;
  size_t next_out_ = 0;
  size_t in_flight_ = 0;
  bool closed_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace

void run_batch(std::istream& in, std::ostream& out,
               const Arguments& arguments) {
  std::string line;
  size_t number = 0;
  if (arguments.jobs == 1) {
    Session session(Remember::kWords);
    while (std::getline(in, line)) {
      ++number;
      if (line.empty()) continue;
      out << run_record(line, number, arguments, session) << '\n';
    }
    return;
  }
  OrderedPool pool(out, arguments);
  while (std::getline(in, line)) {
    ++number;
    if (!line.empty()) pool.add(std::move(line), number);
  }
  pool.finish();
}

}  // namespace dateline::cli
