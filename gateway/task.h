#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace gatehouse {

template <typename Signature>
class UniqueFunction;

/// A call that may own things that cannot be copied (std::function copies, std::move_only_function is C++23).
template <typename R, typename... Args>
class UniqueFunction<R(Args...)>
{
public:
    UniqueFunction() = default;
    UniqueFunction(std::nullptr_t) {}
    template <typename F>
    requires(!std::is_same_v<std::decay_t<F>, UniqueFunction> && std::is_invocable_r_v<R, F &, Args...>)
        UniqueFunction(F &&call)
        : m_call(std::make_unique<Holder<std::decay_t<F>>>(std::forward<F>(call)))
    {}

    [[nodiscard]] explicit operator bool() const noexcept { return m_call != nullptr; }
    R operator()(Args... args) { return m_call->run(std::forward<Args>(args)...); }

private:
    struct Callable
    {
        virtual ~Callable() = default;
        virtual R run(Args... args) = 0;
    };
    template <typename F>
    struct Holder final : Callable
    {
        template <typename G>
        explicit Holder(G &&g) : call(std::forward<G>(g))
        {}
        R run(Args... args) override { return call(std::forward<Args>(args)...); }
        F call;
    };
    std::unique_ptr<Callable> m_call;
};

using Task = UniqueFunction<void()>;

} // namespace gatehouse
