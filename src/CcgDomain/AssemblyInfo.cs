// OneOf, on which Decision<T> rests, is not marked as CLS-compliant.
[assembly: CLSCompliant(false)]
