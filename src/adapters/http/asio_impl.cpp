// The compiled parts of Asio and Beast, once for the whole program.
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
