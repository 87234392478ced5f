using System.ComponentModel;
using System.Globalization;

namespace CcgDomain.Text;

/// <summary>
/// Converts a value from and to its text for those who ask the component model: configuration binding, property grids, command lines.
/// </summary>
/// <typeparam name="T">A value that parses from text, and whose <c>ToString</c> is what it parses from.</typeparam>
/// <remarks>The culture has no effect. Text that is not such a value is a <see cref="FormatException"/>; what is not text is not converted.</remarks>
internal sealed class ParsableTypeConverter<T> : TypeConverter
    where T : IParsable<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, CultureInfo.InvariantCulture) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T own && destinationType == typeof(string) ? own.ToString() : base.ConvertTo(context, culture, value, destinationType);
}
