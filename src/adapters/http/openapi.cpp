#include <algorithm>
#include <map>

#include "adapters/http/api.h"
#include "adapters/http/openapi_schemas.h"
#include "adapters/http/problem.h"
#include "base/json_writer.h"

namespace yaad::http {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

void write_reference(JsonWriter& json, std::string_view kind, std::string_view name) {
  json.begin_object().field("$ref", "#/components/" + std::string(kind) + "/" + std::string(name)).end_object();
}

std::vector<std::string_view> path_parameters(std::string_view pattern) {
  std::vector<std::string_view> names;
  for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
    names.push_back(pattern.substr(at + 1, pattern.find('}', at) - at - 1));
  }
  return names;
}

bool has_problem(const Route& route, int status) {
  return std::find(route.info.problems.begin(), route.info.problems.end(), status) != route.info.problems.end();
}

bool has_response(const Route& route, int status) {
  return std::any_of(route.info.responses.begin(), route.info.responses.end(),
                     [status](const ResponseInfo& response) { return response.status == status; });
}

bool takes_idempotency_key(const Route& route) { return route.method == Method::kPost && has_problem(route, 422); }

void write_parameters(JsonWriter& json, const Route& route) {
  json.key("parameters").begin_array();
  for (std::string_view name : path_parameters(route.pattern)) {
    const bool conversation = route.pattern.starts_with("/chat/");
    const bool number = route.pattern.starts_with("/api/events/");
    json.begin_object().field("name", name).field("in", "path").field("required", true);
    json.raw_field("schema", conversation ? R"({"type":"string","minLength":1,"maxLength":128})"
                             : number     ? R"({"type":"integer","minimum":1})"
                                          : R"({"type":"string","format":"uuid"})");
    json.end_object();
  }
  for (const ParameterInfo& parameter : route.info.parameters) {
    json.begin_object().field("name", parameter.name).field("in", parameter.in).field("required", parameter.required);
    json.field("description", parameter.description).raw_field("schema", parameter.schema).end_object();
  }
  // The headers that every route of a kind takes, so that none is forgotten.
  if (takes_idempotency_key(route)) write_reference(json, "parameters", "IdempotencyKey");
  if (has_problem(route, 412)) write_reference(json, "parameters", "IfMatch");
  if (has_response(route, 304)) write_reference(json, "parameters", "IfNoneMatch");
  write_reference(json, "parameters", "CorrelationId");
  json.end_array();
}

void write_request_body(JsonWriter& json, const Route& route) {
  if (route.info.request_schema.empty()) return;
  json.key("requestBody").begin_object().field("required", route.info.body_required).key("content").begin_object();
  for (std::string_view type : route.body_types) {
    json.key(type).begin_object().key("schema");
    write_reference(json, "schemas", route.info.request_schema);
    json.end_object();
  }
  json.end_object().end_object();
}

void write_response(JsonWriter& json, const Route& route, const ResponseInfo& response) {
  json.key(std::to_string(response.status)).begin_object().field("description", response.description);
  json.key("headers").begin_object();
  json.key("X-Correlation-ID");
  write_reference(json, "headers", "X-Correlation-ID");
  for (std::string_view name : response.headers) {
    json.key(name);
    write_reference(json, "headers", name);
  }
  if (takes_idempotency_key(route)) {
    json.key("Idempotency-Replayed");
    write_reference(json, "headers", "Idempotency-Replayed");
  }
  json.end_object();
  if (!response.schema.empty()) {
    json.key("content").begin_object().key(response.content_type).begin_object().key("schema");
    write_reference(json, "schemas", response.schema);
    json.end_object().end_object();
  }
  if (!response.links.empty()) {
    json.key("links").begin_object();
    for (std::string_view name : response.links) {
      json.key(name);
      write_reference(json, "links", name);
    }
    json.end_object();
  }
  json.end_object();
}

void write_problems(JsonWriter& json, const Route& route) {
  std::map<int, bool> statuses;
  for (int status : {400, 403, 405, 408, 414, 431, 503}) statuses[status] = true;
  if (route.pattern.find('{') != std::string_view::npos) statuses[404] = true;
  for (int status : route.info.problems) statuses[status] = true;
  for (const auto& [status, yes] : statuses) {
    json.key(std::to_string(status));
    write_reference(json, "responses", "Problem" + std::to_string(status));
  }
}

void write_operation(JsonWriter& json, const Route& route) {
  json.key(lower(to_string(route.method))).begin_object();
  json.field("operationId", route.info.operation_id).field("summary", route.info.summary);
  json.key("tags").begin_array().value(route.info.tag).end_array();
  write_parameters(json, route);
  write_request_body(json, route);
  json.key("responses").begin_object();
  for (const ResponseInfo& response : route.info.responses) write_response(json, route, response);
  write_problems(json, route);
  json.end_object().end_object();
}

void write_components(JsonWriter& json) {
  json.key("components").begin_object();
  json.key("schemas").begin_object();
  for (const auto& [name, text] : openapi_schemas()) json.raw_field(name, text);
  for (const auto& [name, text] : openapi_inputs()) json.raw_field(name, text);
  json.end_object();
  json.key("responses").begin_object();
  for (int status : {400, 403, 404, 405, 408, 409, 412, 413, 414, 415, 422, 426, 431, 503}) {
    json.key("Problem" + std::to_string(status)).begin_object().field("description", reason_phrase(status));
    if (status == 405) json.raw_field("headers", R"({"Allow":{"$ref":"#/components/headers/Allow"}})");
    if (status == 503) json.raw_field("headers", R"({"Retry-After":{"$ref":"#/components/headers/Retry-After"}})");
    json.raw_field("content", R"({"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}})")
        .end_object();
  }
  json.end_object();
  json.raw_field("parameters", openapi_parameters())
      .raw_field("headers", openapi_headers())
      .raw_field("links", openapi_links());
  json.end_object();
}

void append_html(std::string& out, std::string_view text) {
  for (char c : text) {
    switch (c) {
      case '<':
        out.append("&lt;");
        break;
      case '>':
        out.append("&gt;");
        break;
      case '&':
        out.append("&amp;");
        break;
      default:
        out.push_back(c);
    }
  }
}

}  // namespace

std::string openapi_json(const std::vector<Route>& routes, std::string_view version) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("openapi", "3.1.0");
  json.key("info").begin_object().field("title", "Yaad").field("version", version);
  json.field(
      "description",
      "Tasks and reminders that you talk to. Errors are application/problem+json; every answer carries "
      "X-Correlation-ID. Every POST takes Idempotency-Key (1 to 255 visible ASCII characters): within 24 h a repeat "
      "answers the first result, and the same key with another request 422. Every write to a task takes If-Match with "
      "an ETag: another version answers 412; GET takes If-None-Match: the same version answers 304. Lists go on with "
      "?cursor=, the next_cursor of the page before; their "
      "Link header (rel=next) is the whole address.");
  json.raw_field("license", R"({"name":"Apache License 2.0","identifier":"Apache-2.0"})").end_object();
  json.raw_field("servers", R"([{"url":"/"}])");
  json.raw_field("security", "[]");
  json.raw_field(
      "tags",
      R"([{"name":"tasks","description":"Tasks, their history and undo"},{"name":"reminders","description":"Reminders"},{"name":"chat","description":"Talking"},{"name":"live","description":"Live changes"},{"name":"me","description":"The user"},{"name":"events","description":"Events that could not be handled"},{"name":"system","description":"Probes and descriptions"}])");
  json.key("paths").begin_object();
  std::vector<std::string_view> done;
  for (const Route& route : routes) {
    if (std::find(done.begin(), done.end(), route.pattern) != done.end()) continue;
    done.push_back(route.pattern);
    json.key(route.pattern).begin_object();
    for (const Route& each : routes) {
      if (each.pattern == route.pattern) write_operation(json, each);
    }
    json.end_object();
  }
  json.end_object();
  write_components(json);
  json.end_object();
  return out;
}

std::string docs_html(const std::vector<Route>& routes, std::string_view version) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width\"><title>Yaad: the API</title></head><body><main><h1>Yaad ";
  append_html(out, version);
  out.append(
      "</h1><p>The whole description: <a href=\"/openapi.json\">openapi.json</a> (OpenAPI "
      "3.1).</p><table><thead><tr><th>Method</th>"
      "<th>Path</th><th>Does</th></tr></thead><tbody>\n");
  for (const Route& route : routes) {
    out.append("<tr><td>").append(to_string(route.method)).append("</td><td><code>");
    append_html(out, route.pattern);
    out.append("</code></td><td>");
    append_html(out, route.info.summary);
    out.append("</td></tr>\n");
  }
  out.append("</tbody></table></main></body></html>\n");
  return out;
}

}  // namespace yaad::http
