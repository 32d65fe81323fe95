// Prints valid mobile numbers of the given regions, one a line: region, E.164, national and international form, with
// tabs between. They are the phone number library's own example of each region and variations of its last digits that
// the library finds valid; nobody's number is looked for. Usage: example-numbers COUNT REGION…
#include <phonenumbers/phonenumberutil.h>

#include <cstdio>
#include <cstdlib>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

std::string written(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, format, &text);
    return text;
}

bool print(const std::string &region, int count)
{
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (!library.GetExampleNumberForType(region, PhoneNumberUtil::MOBILE, &number))
        return false;
    const auto example = number.national_number();
    int printed = 0;
    for (unsigned step = 0; printed < count && step < 10'000; ++step) {
        // Steps by a prime walk through the last four digits without repeating.
        number.set_national_number(example / 10'000 * 10'000 + (example + step * 7919U) % 10'000);
        if (!library.IsValidNumberForRegion(number, region))
            continue;
        std::printf("%s\t%s\t%s\t%s\n", region.c_str(), written(number, PhoneNumberUtil::E164).c_str(),
                    written(number, PhoneNumberUtil::NATIONAL).c_str(),
                    written(number, PhoneNumberUtil::INTERNATIONAL).c_str());
        ++printed;
    }
    return printed == count;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("usage: example-numbers COUNT REGION...\n", stderr);
        return 2;
    }
    const int count = std::atoi(argv[1]);
    for (int i = 2; i < argc; ++i) {
        if (!print(argv[i], count)) {
            std::fprintf(stderr, "example-numbers: too few numbers for %s\n", argv[i]);
            return 1;
        }
    }
    return 0;
}
